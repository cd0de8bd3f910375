package org.oceanportal.bench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import org.oceanportal.bench.cache.kinds.CacheKind;
import org.oceanportal.bench.cache.kinds.TotalsCache;

/**
 * A process of a crowd. It answers each line of its input with the number of its loads since the
 * previous line.
 */
final class CrowdMember {

  static final String FILL = "fill";
  static final String ASK = "ask";

  private CrowdMember() {}

  /**
   * Runs until the input ends.
   *
   * @param arguments the kind of cache, and the folder for its files
   * @throws IOException if the input cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    var loads = new Crowd.Loads();
    try (TotalsCache totals =
        CacheKind.valueOf(arguments[0]).open(loads.setting(Path.of(arguments[1])))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals(FILL)) {
          loads.fillAndExpire(totals);
        } else {
          totals.get(Crowd.KEY);
        }
        out.println(loads.count());
      }
    }
  }
}
