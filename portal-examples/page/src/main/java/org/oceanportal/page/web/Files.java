package org.oceanportal.page.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.PageSettings.Tiles;
import org.oceanportal.page.view.Frame;

/**
 * The styles, scripts and the coastline, from our own resources and from the WebJars: read once,
 * compressed once, at addresses that change with their content. Thread-safe.
 */
final class Files {

  private static final String FOLDER = "/files/";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, Body> byAddress = new HashMap<>();
  private final Properties versions = versions();

  private static Properties versions() {
    var versions = new Properties();
    try (InputStream stream = open("org/oceanportal/page/webjars.properties")) {
      versions.load(stream);
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the files and returns their addresses. */
  Frame.Site site(Branding branding, @Nullable Tiles tiles) {
    Branding.Logo logo = branding.logo();
    return new Frame.Site(
        branding.name(),
        logo == null ? null : add("logo", Body.of(logo.type(), logo.bytes())),
        branding.intro(),
        add("bootstrap.css", webjar("bootstrap", "css/bootstrap.min.css"), CSS),
        add("leaflet.css", webjar("leaflet", "dist/leaflet.css"), CSS),
        add("leaflet.js", webjar("leaflet", "dist/leaflet.js"), SCRIPT),
        add("page.css", "static/page.css", CSS),
        add("page.js", "static/page.js", SCRIPT),
        add("theme.js", "static/theme.js", SCRIPT),
        add("coast.geojson", "static/coast.geojson", "application/geo+json"),
        tiles == null ? null : tiles.template(),
        tiles == null ? "" : tiles.attribution());
  }

  private String webjar(String name, String file) {
    return "META-INF/resources/webjars/" + name + "/" + versions.getProperty(name) + "/" + file;
  }

  private String add(String name, String resource, String type) {
    try (InputStream stream = open(resource)) {
      return add(name, Body.of(type, stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String add(String name, Body body) {
    String address = FOLDER + body.tag() + "/" + name;
    byAddress.put(address, body);
    return address;
  }

  private static InputStream open(String resource) {
    InputStream stream = Files.class.getClassLoader().getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("the class path has no " + resource);
    }
    return stream;
  }

  void addTo(RoutesConfig routes) {
    routes.get(FOLDER + "{tag}/{name}", this::send);
    // HEAD costs nothing here; the server omits the body.
    routes.head(FOLDER + "{tag}/{name}", this::send);
  }

  private void send(Context context) {
    Body body = found(context);
    CacheHeaders.ofFile(context);
    Sending.send(context, body);
  }

  private Body found(Context context) {
    Body body = byAddress.get(context.path());
    if (body == null) {
      throw new NotFoundResponse();
    }
    return body;
  }
}
