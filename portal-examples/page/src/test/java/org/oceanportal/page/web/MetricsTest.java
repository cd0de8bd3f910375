package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.page.FleetDatabase;
import org.oceanportal.page.TestPage;

/**
 * What {@code promtool check metrics} looks for, in the <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format 0.0.4</a>.
 */
class MetricsTest {

  @RegisterExtension static final FleetDatabase DATABASE = new FleetDatabase();

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String LABEL = "[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile("(" + NAME + ")(?:\\{(?:" + LABEL + ",?)*})? (\\S+)");
  private static final Set<String> TYPES =
      Set.of("counter", "gauge", "histogram", "summary", "untyped");

  private static final Map<String, String> HELP = new HashMap<>();
  private static final Map<String, String> TYPE = new HashMap<>();
  private static final Set<String> FAMILIES = new LinkedHashSet<>();

  @BeforeAll
  static void scrape() {
    try (TestPage page = TestPage.on(DATABASE.uri())) {
      page.get("/");
      page.get("/missions");
      page.get("/api/v1/missions?limit=abc");
      List<String> lines = page.get("/metrics").body().lines().toList();
      assertThat(lines).hasSizeGreaterThan(50);
      lines.forEach(MetricsTest::read);
    }
  }

  @AfterAll
  static void clear() {
    HELP.clear();
    TYPE.clear();
    FAMILIES.clear();
  }

  private static void read(String line) {
    String[] words = line.split(" ", 4);
    if (line.startsWith("# HELP ")) {
      assertThat(HELP.put(words[2], words.length > 3 ? words[3] : "")).as(line).isNull();
    } else if (line.startsWith("# TYPE ")) {
      assertThat(TYPE.put(words[2], words[3])).as(line).isNull();
    } else if (!line.startsWith("#") && !line.isEmpty()) {
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      Double.parseDouble(sample.group(2).replace("Inf", "Infinity"));
      FAMILIES.add(family(sample.group(1)));
    }
  }

  /** A summary's samples have endings of their own. */
  private static String family(String sample) {
    String family = sample.replaceFirst("_(sum|count|bucket)$", "");
    return TYPE.getOrDefault(family, "").matches("summary|histogram") ? family : sample;
  }

  @Test
  void everyFamilyHasHelpOfItsOwn() {
    assertThat(FAMILIES).allSatisfy(family -> assertThat(HELP.get(family)).isNotBlank());
    assertThat(HELP.keySet()).isEqualTo(FAMILIES);
  }

  @Test
  void everyFamilyHasAType() {
    assertThat(FAMILIES).allSatisfy(family -> assertThat(TYPES).contains(TYPE.get(family)));
    assertThat(TYPE.keySet()).isEqualTo(FAMILIES);
  }

  @Test
  void countersAndOnlyTheyEndInTotal() {
    assertThat(FAMILIES)
        .allSatisfy(
            family ->
                assertThat(family.endsWith("_total"))
                    .isEqualTo(TYPE.get(family).equals("counter")));
  }

  @Test
  void unitsAreBaseUnits() {
    assertThat(FAMILIES)
        .noneMatch(family -> family.matches(".*_(ms|millis|milliseconds|kb|mb)(_.*)?"));
  }
}
