package org.oceanportal.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar's manifest. */
final class Version implements IVersionProvider {

  /** The version of classes outside a jar, which have no manifest. */
  private static final String NOT_PACKAGED = "not packaged";

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"portal " + Objects.requireNonNullElse(version, NOT_PACKAGED)};
  }
}
