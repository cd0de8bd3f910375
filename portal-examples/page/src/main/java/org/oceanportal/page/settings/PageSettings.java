package org.oceanportal.page.settings;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.Strategy;
import org.oceanportal.page.answers.KeptStats;
import org.oceanportal.query.Scope;

/**
 * How the page is served.
 *
 * @param port where it listens, on 127.0.0.1; 0 for any free port
 * @param strategy how questions are answered
 * @param scope which gliders count, unless a visitor asks for others
 * @param kept how answers are kept
 * @param speed whether visitors may hold the old way against the new, which reads all missions
 *     several times
 * @param askAhead whether what the landing page asks is asked while the server starts, if answers
 *     are kept, so that the first visitor finds them
 * @param synthetic asked for each page whether the fleet is made up, which the page then says
 * @param tiles a tile server for the map; null for the coastline alone
 * @param allowedHosts names, besides the loopback ones, under which the server answers
 * @param branding how the site presents itself
 */
public record PageSettings(
    int port,
    Strategy strategy,
    Scope scope,
    KeptStats.Settings kept,
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
   * @param attribution whose tiles they are
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

    /** Where tiles come from, as a content security policy names it. */
    public String origin() {
      URI address = URI.create(template.substring(0, template.indexOf('/', "https://".length())));
      return address.getScheme() + "://" + address.getAuthority();
    }
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the port is not 0 to 65535, or an allowed host is no name
   */
  public PageSettings {
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port);
    }
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(kept, "kept");
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
