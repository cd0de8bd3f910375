package org.oceanportal.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.oceanportal.page.settings.Branding;
import org.oceanportal.page.settings.LinkTemplate;
import picocli.CommandLine.Option;

/** The options of the page's branding. */
final class BrandingOptions {

  @Option(
      names = "--site-name",
      paramLabel = "TEXT",
      description = "The site's name; the default is Ocean portal.")
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
        "The address of a mission's data, such as on an ERDDAP server:",
        "https://erddap.example.org/tabledap/{platform}_M{mission}.html"
      })
  private @Nullable String data;

  @Option(
      names = "--citation-link",
      paramLabel = "URL",
      description = "The address that cites a mission, with {platform} and {mission} too.")
  private @Nullable String citation;

  /**
   * Returns the branding.
   *
   * @throws IllegalArgumentException if an option is invalid
   */
  Branding branding() {
    return new Branding(
        name, logo == null ? null : Branding.Logo.read(logo), intro, link(data), link(citation));
  }

  private static @Nullable LinkTemplate link(@Nullable String template) {
    return template == null ? null : new LinkTemplate(template);
  }
}
