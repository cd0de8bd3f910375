package org.oceanportal.page.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The branding of the site. All texts are text, not markup.
 *
 * @param name the site's name
 * @param logo its picture beside the name; null for the portal's own
 * @param intro a sentence or two on the landing page; empty for none
 * @param data the address of a mission's data, such as on an ERDDAP server; null for none
 * @param citation the address that cites a mission, such as its DOI's page; null for none
 */
public record Branding(
    String name,
    @Nullable Logo logo,
    String intro,
    @Nullable LinkTemplate data,
    @Nullable LinkTemplate citation) {

  /**
   * A picture.
   *
   * @param bytes the file's content
   * @param type its media type
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
  public record Logo(byte[] bytes, String type) {

    private static final long MOST_BYTES = 200_000;

    private static final Map<String, String> TYPES =
        Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp");

    /**
     * Reads a picture.
     *
     * @param file an SVG, PNG, JPEG or WebP, by its ending, of at most 200 kB
     * @return the picture
     * @throws IllegalArgumentException if it is none of these, is larger, or cannot be read
     */
    public static Logo read(Path file) {
      String name = String.valueOf(file.getFileName());
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
      if (type == null) {
        throw new IllegalArgumentException(
            "logo must be a file ending in .svg, .png, .jpg or .webp but was " + file);
      }
      try {
        if (Files.size(file) > MOST_BYTES) {
          throw new IllegalArgumentException(
              "logo must have at most 200,000 bytes but " + file + " has " + Files.size(file));
        }
        return new Logo(Files.readAllBytes(file), type);
      } catch (IOException e) {
        throw new IllegalArgumentException("logo cannot be read: " + file, e);
      }
    }
  }

  /** The portal's own branding. */
  public static final Branding STANDARD = new Branding("Ocean portal", null, "", null, null);

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Branding {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    Objects.requireNonNull(intro, "intro");
  }
}
