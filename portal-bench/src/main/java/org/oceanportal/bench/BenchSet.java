package org.oceanportal.bench;

import java.util.ArrayList;
import java.util.List;
import org.oceanportal.bench.query.Server;

/** The measurements of a run of a given size. */
final class BenchSet {

  private BenchSet() {}

  /**
   * Returns the measurements of a size, in the order in which they are made.
   *
   * @param size the size
   * @param withServer whether the server at {@code PORTAL_MONGODB_URI} is measured too
   */
  static List<Measurement> of(Size size, boolean withServer) {
    var all = new ArrayList<>(QuerySet.of(size, Server.EMBEDDED));
    if (withServer && size != Size.SMOKE) {
      all.addAll(QuerySet.of(size, Server.URI));
    }
    all.addAll(CacheSet.of(size));
    return List.copyOf(all);
  }
}
