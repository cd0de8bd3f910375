package org.oceanportal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.oceanportal.command.Shell.Ran;

class HintsTest {

  @RegisterExtension static final SmallPortal portal = new SmallPortal();

  private static String hint(int exitCode, String... arguments) {
    Ran ran = portal.shell().run(arguments);
    assertThat(ran.exitCode()).isEqualTo(exitCode);
    return ran.err();
  }

  @Test
  void aMisspeltScopeIsToldInEveryQuestion() {
    String words =
        "no mission is in a basin called \"Bornhlm Basin\"; did you mean \"Bornholm Basin\"?";
    for (String question : List.of("totals", "recent", "missions")) {
      assertThat(hint(ExitCode.DONE, question, "--scope", "Bornhlm Basin", "--json"))
          .as(question)
          .contains(words);
    }
    assertThat(hint(ExitCode.DONE, "totals", "--by", "year", "--scope", "Bornhlm Basin"))
        .contains(words);
  }

  @Test
  void aPartOfANameIsEnough() {
    assertThat(hint(ExitCode.DONE, "totals", "--scope", "skager"))
        .contains("did you mean \"Skagerrak\"?");
  }

  @Test
  void aMisspeltPlatformIsTold() {
    String words = "no mission is of a platform called \"SEA45\"; did you mean \"SEA045\"";
    assertThat(hint(ExitCode.DONE, "missions", "--platform", "SEA45")).contains(words);
    assertThat(hint(ExitCode.FAULT, "mission", "SEA45", "1"))
        .contains(words, "there is no mission SEA45 M1");
    assertThat(hint(ExitCode.FAULT, "mission", "SB216", "4")).contains("\"SB2016\"");
  }

  @Test
  void aMisspeltProjectIsTold() {
    assertThat(hint(ExitCode.DONE, "missions", "--project", "samba"))
        .contains("no mission is of a project called \"samba\"; did you mean \"SAMBA\"?");
  }

  @Test
  void aNameThatIsLikeNoneIsToldWithoutAnother() {
    assertThat(hint(ExitCode.DONE, "missions", "--project", "Zwölf"))
        .isEqualToIgnoringNewLines("portal: no mission is of a project called \"Zwölf\"");
  }

  @Test
  void aNameThatIsRightIsNoReasonForAHint() {
    assertThat(hint(ExitCode.DONE, "recent", "--scope", "bornholm basin", "--json")).isEmpty();
    assertThat(hint(ExitCode.DONE, "missions", "--platform", "SEA045", "--status", "planned"))
        .isEmpty();
  }

  @Test
  void aMisspeltDatabaseIsTold() {
    assertThat(hint(ExitCode.DONE, "totals", "--database", "portl", "--cache", "none"))
        .contains("the database \"portl\" has no missions; did you mean \"portal\"?");
  }

  @Test
  void theNearestNamesComeFirst() {
    assertThat(NearNames.of("SEA04", List.of("SEA045", "SEA0", "SEA04X9", "SB2016", "SEA067")))
        .containsExactly("SEA045", "SEA0", "SEA04X9");
  }
}
