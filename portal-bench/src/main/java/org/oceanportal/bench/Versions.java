package org.oceanportal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/** The versions of what is measured, as written by Maven. */
final class Versions implements IVersionProvider {

  private static final String FILE = "/versions.properties";

  Versions() {}

  /** Returns each library's version by its name. */
  static Map<String, String> all() {
    var properties = new Properties();
    try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream(FILE), FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }

  @Override
  public String[] getVersion() {
    return new String[] {"portal bench " + all().get("portal")};
  }
}
