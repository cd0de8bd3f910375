package org.oceanportal.command.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

class TextTest {

  @Test
  void numbersStandToTheRightAndWordsToTheLeft() {
    var table =
        new Table("Name", "Count").row("Åland", 5).row("Bornholm Basin", 12_345).row("x", null);

    assertThat(written(table, false))
        .isEqualTo(
            """
            Name            Count
            Åland               5
            Bornholm Basin  12345
            x                   -
            """);
  }

  @Test
  void namesOfColumnsAreBoldWhereColoursAreWanted() {
    assertThat(written(new Table("A"), true)).isEqualTo("\u001B[1mA\u001B[21m\u001B[0m\n");
    assertThat(written(new Table("A"), false)).isEqualTo("A\n");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    assertThat(written(new Table("A").row("\u001B[31mred\n\u202Eline\u009B"), false))
        .isEqualTo("A\n\\u001b[31mred\\u000a\\u202eline\\u009b\n");
  }

  @Test
  void aTitleStandsAbove() {
    assertThat(written(new Shown(new Table("A").row(1), "of something"), false))
        .isEqualTo("of something\nA\n1\n");
  }

  private static String written(Table table, boolean colours) {
    return written(new Shown(table, ""), colours);
  }

  private static String written(View view, boolean colours) {
    var text = new StringWriter();
    Text.write(view, new DataWriter(text), colours);
    return text.toString();
  }

  private record Shown(Table text, String title) implements View {
    @Override
    public Object json() {
      return text;
    }

    @Override
    public Table csv() {
      return text;
    }
  }
}
