package org.oceanportal.page.view;

import org.oceanportal.page.geo.GeoJson.FeatureCollection;
import org.oceanportal.views.output.Json;

/** A map as text that may stand within an element of a page. */
final class MapText {

  private MapText() {}

  /**
   * Returns JSON without characters that have a meaning in HTML, so that no name can end its
   * element.
   */
  static String of(FeatureCollection map) {
    return Json.compact(map)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
