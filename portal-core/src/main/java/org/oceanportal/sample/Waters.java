package org.oceanportal.sample;

/**
 * The area of a mission: a box of open water with the depths of its profiles.
 *
 * @param latMin the southern edge, degrees
 * @param latMax the northern edge, degrees
 * @param lonMin the western edge, degrees
 * @param lonMax the eastern edge, degrees
 * @param shallowest the least depth of a full profile, metres
 * @param deepest the greatest depth of a profile, metres
 */
record Waters(
    double latMin, double latMax, double lonMin, double lonMax, double shallowest, double deepest) {

  static final Waters SOUTH_ATLANTIC = new Waters(-36.0, -33.0, 8.0, 14.0, 600, 1_000);

  private static final Waters BORNHOLM = new Waters(54.9, 55.6, 15.2, 16.4, 55, 92);
  private static final Waters SKAGERRAK = new Waters(57.9, 58.4, 9.3, 10.7, 90, 420);
  private static final Waters KATTEGAT = new Waters(56.5, 57.4, 11.2, 11.9, 25, 75);
  private static final Waters EASTERN_GOTLAND = new Waters(56.7, 58.0, 19.3, 20.5, 100, 230);
  private static final Waters WESTERN_GOTLAND = new Waters(57.1, 58.2, 17.1, 17.9, 70, 190);
  private static final Waters NORTHERN_PROPER = new Waters(58.6, 59.2, 19.4, 20.9, 80, 180);
  private static final Waters ALAND = new Waters(59.9, 60.3, 19.0, 19.4, 80, 260);

  /** Returns the waters of the first basin of a list. */
  static Waters ofBasins(String basins) {
    int comma = basins.indexOf(',');
    return switch (comma < 0 ? basins : basins.substring(0, comma)) {
      case "Bornholm Basin" -> BORNHOLM;
      case "Skagerrak" -> SKAGERRAK;
      case "Kattegat" -> KATTEGAT;
      case "Eastern Gotland Basin" -> EASTERN_GOTLAND;
      case "Western Gotland Basin" -> WESTERN_GOTLAND;
      case "Northern Baltic Proper" -> NORTHERN_PROPER;
      case "Åland Sea" -> ALAND;
      default -> SOUTH_ATLANTIC;
    };
  }
}
