package org.oceanportal.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The gliders. The first 19 have the serials, first mission numbers and shares of missions of the
 * VOTO fleet (346 missions, read from voto-ocean-knowledge/deployment-yaml); names and WMO
 * identifiers are made up.
 */
final class Roster {

  /**
   * A glider.
   *
   * @param serial its serial
   * @param name its name
   * @param wmoId its identifier
   * @param firstMission the number of its first mission
   */
  record Glider(String serial, String name, int wmoId, int firstMission) {}

  private record Known(String serial, String name, int firstMission, int missions) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("SEA044", "Strandråg", 25, 30),
          new Known("SEA045", "Blåtång", 33, 29),
          new Known("SEA055", "Ålgräs", 16, 32),
          new Known("SEA056", "Saltört", 40, 21),
          new Known("SEA057", "Glasört", 58, 2),
          new Known("SEA061", "Havssäv", 38, 14),
          new Known("SEA063", "Sågtång", 17, 34),
          new Known("SEA066", "Knöltång", 10, 16),
          new Known("SEA067", "Strandkål", 15, 34),
          new Known("SEA068", "Gåsört", 27, 10),
          new Known("SEA069", "Backtimjan", 9, 27),
          new Known("SEA070", "Sandrör", 13, 4),
          new Known("SEA076", "Marrisp", 8, 24),
          new Known("SEA077", "Strandloka", 11, 28),
          new Known("SEA078", "Sudare", 11, 16),
          new Known("SEA079", "Fjäran", 9, 17),
          new Known("SHW001", "Borsttåg", 33, 3),
          new Known("SHW002", "Krypven", 22, 4),
          new Known("SHW003", "Salttåg", 13, 1));

  /** The number of gliders in one generation of the fleet. */
  static final int GENERATION = KNOWN.size();

  /** The gliders of a generation, with their frequencies. */
  static final List<Weighted<Integer>> SHARES =
      IntStream.range(0, GENERATION)
          .mapToObj(index -> new Weighted<>(index, KNOWN.get(index).missions()))
          .toList();

  private static final int FIRST_NEW_SERIAL = 80;
  private static final int FIRST_WMO_ID = 6_899_001;

  private Roster() {}

  /** Returns a glider by its place in the roster, from 0; the roster has no end. */
  static Glider glider(int index) {
    int wmoId = FIRST_WMO_ID + index;
    if (index < GENERATION) {
      Known known = KNOWN.get(index);
      return new Glider(known.serial(), known.name(), wmoId, known.firstMission());
    }
    int number = FIRST_NEW_SERIAL + index - GENERATION;
    return new Glider(String.format(Locale.ROOT, "SEA%03d", number), "Glider " + number, wmoId, 1);
  }
}
