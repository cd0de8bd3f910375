package org.oceanportal.views.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Texts of strangers, where a terminal or a spreadsheet would act on them. */
class PrintableTest {

  private static final String STEERING = "a\u001B[31mb\u009B2Jc\u202Ed\u200Be\uDB40\uDC41f";

  @Test
  void charactersThatSteerAreShownInstead() {
    assertThat(Printable.line(STEERING + "\n\u2028g"))
        .isEqualTo("a\\u001b[31mb\\u009b2Jc\\u202ed\\u200be\\udb40\\udc41f\\u000a\\u2028g");
    assertThat(Printable.lines("a\n\tb\r\u009B")).isEqualTo("a\n\tb\\u000d\\u009b");
  }

  @Test
  void lettersOfAllLanguagesStay() {
    String letters = "Ålandshav, Η Αιγαίο, 東シナ海, البحر, 🌊";
    assertThat(Printable.line(letters)).isEqualTo(letters);
  }

  @Test
  void jsonIsTheSameTextAndSteersNothing() {
    var written = new StringWriter();
    Json.write(List.of(STEERING), written);
    assertThat(written.toString()).doesNotContain("\u001B", "\u009B", "\u202E", "\u200B", "\uDB40");
    assertThat(new JsonMapper().readTree(written.toString()).get(0).asString()).isEqualTo(STEERING);
  }

  @Test
  void csvIsRaw() {
    assertThat(csv(false, STEERING)).isEqualTo("A\n" + STEERING + "\n");
    assertThat(csv(false, "=1+1")).isEqualTo("A\n=1+1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+46", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\uFF1D1"})
  void aTextThatASpreadsheetWouldActOnIsEscapedForIt(String text) {
    assertThat(csv(true, text)).contains("'" + text);
  }

  @Test
  void numbersAndOtherTextsAreNotEscapedForSpreadsheets() {
    assertThat(csv(true, -1.5)).isEqualTo("A\n-1.5\n");
    assertThat(csv(true, new BigDecimal("-7"))).isEqualTo("A\n-7\n");
    assertThat(csv(true, "a=b")).isEqualTo("A\na=b\n");
    assertThat(csv(true, List.of("-a", "b"))).isEqualTo("A\n\"'-a, b\"\n");
  }

  private static String csv(boolean forSpreadsheets, Object value) {
    var written = new StringWriter();
    Table table = new Table("A").row(value);
    if (forSpreadsheets) {
      Csv.writeForSpreadsheets(table, written);
    } else {
      Csv.write(table, written);
    }
    return written.toString();
  }
}
