package org.oceanportal.page.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oceanportal.model.MissionKey;

/**
 * The template of a mission's address on another site, such as {@code
 * https://erddap.example.org/tabledap/{platform}_M{mission}.html}.
 *
 * @param template the address, with {@code {platform}} and {@code {mission}} after its host; their
 *     values are percent-encoded
 */
public record LinkTemplate(String template) {

  private static final String PLATFORM = "{platform}";
  private static final String MISSION = "{mission}";
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9.:-]+/[^\\s<>\"'\\\\{}]*");

  /**
   * Checks the template.
   *
   * @throws IllegalArgumentException if it is not an address of http or https, has no {@code
   *     {platform}}, or has other braces
   */
  public LinkTemplate {
    String filled = template.replace(PLATFORM, "x").replace(MISSION, "1");
    int path = template.indexOf('/', "https://".length());
    boolean inPath = path > 0 && template.indexOf(PLATFORM) > path;
    if (!inPath || !ADDRESS.matcher(filled).matches()) {
      throw new IllegalArgumentException(
          "a link must be an address of http or https with {platform}, and maybe {mission}, after"
              + " its host but was "
              + template);
    }
  }

  /**
   * Returns the address for a mission.
   *
   * @param key the mission
   * @return the address; empty for a platform named like a path segment {@code .} or {@code ..},
   *     which browsers would follow upwards even if it were encoded
   */
  public Optional<String> of(MissionKey key) {
    if (key.platformSerial().matches("\\.{1,2}")) {
      return Optional.empty();
    }
    return Optional.of(
        template
            .replace(MISSION, String.valueOf(key.mission()))
            .replace(PLATFORM, encoded(key.platformSerial())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
