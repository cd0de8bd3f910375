package org.oceanportal.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.LinkTemplate;
import picocli.CommandLine.Option;

/** How the page presents itself. */
final class BrandingOptions {

  @Option(
      names = "--site-name",
      paramLabel = "TEXT",
      description = "What the site is called; the default is Ocean portal.")
  private String name = Branding.STANDARD.name();

  @Option(
      names = "--logo",
      paramLabel = "FILE",
      description = "A picture beside the name: SVG, PNG, JPEG or WebP, at most 200 kB.")
  private @Nullable Path logo;

  @Option(
      names = "--intro",
      paramLabel = "TEXT",
      description = "A sentence or two for the landing page.")
  private String intro = Branding.STANDARD.intro();

  @Option(
      names = "--data-link",
      paramLabel = "URL",
      description = {
        "Where a mission's data are, such as an ERDDAP server:",
        "https://erddap.example.org/tabledap/{platform}_M{mission}.html"
      })
  private @Nullable String data;

  @Option(
      names = "--citation-link",
      paramLabel = "URL",
      description = "How a mission is cited: likewise with {platform} and {mission}.")
  private @Nullable String citation;

  /**
   * The branding.
   *
   * @throws IllegalArgumentException if an option cannot be used
   */
  Branding branding() {
    return new Branding(
        name, logo == null ? null : Branding.Logo.read(logo), intro, link(data), link(citation));
  }

  private static @Nullable LinkTemplate link(@Nullable String template) {
    return template == null ? null : new LinkTemplate(template);
  }
}
