package org.oceanportal.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page.
 *
 * @param title the page's title
 * @param active the menu's entry of the page
 * @param site the parts that are the same on every page
 * @param synthetic whether the fleet is made up
 * @param notices what the visitor must know before trusting the figures
 */
public record Frame(
    String title, String active, Site site, boolean synthetic, List<String> notices) {

  /**
   * The parts that are the same on every page.
   *
   * @param name the site's name
   * @param logo the address of its picture; null for the portal's own
   * @param intro the introduction on the landing page; empty for none
   * @param bootstrapCss the address of a file, and so are the next five
   * @param leafletCss of Leaflet's styles
   * @param leafletJs of Leaflet
   * @param pageCss of the page's styles
   * @param pageJs of the page's script
   * @param themeJs of the script that runs before anything is shown
   * @param coast of the coastline
   * @param tiles the template of the tile server's addresses; null for none
   * @param tilesAttribution the attribution of the tiles
   */
  public record Site(
      String name,
      @Nullable String logo,
      String intro,
      String bootstrapCss,
      String leafletCss,
      String leafletJs,
      String pageCss,
      String pageJs,
      String themeJs,
      String coast,
      @Nullable String tiles,
      String tilesAttribution) {}

  /** Copies the list. */
  public Frame {
    notices = List.copyOf(notices);
  }
}
