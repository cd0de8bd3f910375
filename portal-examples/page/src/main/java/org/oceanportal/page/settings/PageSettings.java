package org.oceanportal.page.settings;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Strategy;
import org.oceanportal.page.answers.PageCache;
import org.oceanportal.query.Scope;

/**
 * The settings of the page.
 *
 * @param port the port on 127.0.0.1; 0 for any free port
 * @param strategy the strategy that answers queries
 * @param scope the gliders that count, unless a visitor selects others
 * @param caches the settings of the caches
 * @param speed whether visitors may compare the strategies, which reads all missions several times
 * @param askAhead whether the landing page's queries run while the server starts, if answers are
 *     cached, so that they are ready for the first visitor
 * @param synthetic supplies for each page whether the fleet is made up, which the page then states
 * @param tiles a tile server for the map; null for the coastline alone
 * @param allowedHosts names, besides the loopback ones, under which the server answers
 * @param branding the branding of the site
 */
public record PageSettings(
    int port,
    Strategy strategy,
    Scope scope,
    PageCache.Settings caches,
    boolean speed,
    boolean askAhead,
    BooleanSupplier synthetic,
    @Nullable Tiles tiles,
    List<String> allowedHosts,
    Branding branding) {

  private static final int LAST_PORT = 65_535;

  /**
   * A tile server.
   *
   * @param template the address of a tile, with {@code {z}}, {@code {x}} and {@code {y}}
   * @param attribution the attribution of its tiles
   */
  public record Tiles(String template, String attribution) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the template is not of http or https, or lacks a part
     */
    public Tiles {
      Objects.requireNonNull(attribution, "attribution");
      boolean complete =
          template.contains("{z}") && template.contains("{x}") && template.contains("{y}");
      if (!complete || !template.matches("https?://[A-Za-z0-9.:-]+/[^\\s;,'\"]*")) {
        throw new IllegalArgumentException(
            "tiles must be an address of http or https with {z}, {x} and {y} but was " + template);
      }
    }

    /** Returns the origin of the tiles, as a content security policy names it. */
    public String origin() {
      URI address = URI.create(template.substring(0, template.indexOf('/', "https://".length())));
      return address.getScheme() + "://" + address.getAuthority();
    }
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the port is not 0 to 65535, or an allowed host is not a
   *     name
   */
  public PageSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port);
    }
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(caches, "caches");
    Objects.requireNonNull(synthetic, "synthetic");
    allowedHosts = List.copyOf(allowedHosts);
    for (String host : allowedHosts) {
      if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
        throw new IllegalArgumentException(
            "an allowed host must be a name such as portal.example.org, without a port, but was "
                + host);
      }
    }
    Objects.requireNonNull(branding, "branding");
  }
}
