package org.oceanportal.bench;

import java.util.ArrayList;
import java.util.List;
import org.oceanportal.bench.query.Server;

/** What a run of a size measures. */
final class BenchSet {

  private BenchSet() {}

  /**
   * The measurements of a size, in the order in which they are made.
   *
   * @param size the size
   * @param withServer whether the server at {@code PORTAL_MONGODB_URI} is asked too
   */
  static List<Measurement> of(Size size, boolean withServer) {
    var all = new ArrayList<>(QuestionSet.of(size, Server.EMBEDDED));
    if (withServer && size != Size.SMOKE) {
      all.addAll(QuestionSet.of(size, Server.URI));
    }
    all.addAll(CacheSet.of(size));
    return List.copyOf(all);
  }
}
