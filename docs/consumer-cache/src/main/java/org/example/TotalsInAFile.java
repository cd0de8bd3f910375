package org.example;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import org.oceanportal.cache.Cached;
import org.oceanportal.cache.Memo;

/** Totals that are computed again each day at 04:00, and kept in a JSON file. */
public final class TotalsInAFile {

  record Totals(int missions, double distanceMetres) {}

  public static void main(String[] arguments) {
    try (Memo<Totals> totals =
        Memo.of(Totals.class, () -> new Totals(240, 96_000_000)) // whatever takes long
            .in(Path.of("target/totals.json"))
            .dailyAt(LocalTime.of(4, 0), ZoneId.of("Europe/Stockholm"))) {
      Cached<Totals> now = totals.get();
      System.out.println(now.value() + " of " + now.computedAt() + ", from: " + now.origin());
    }
  }
}
