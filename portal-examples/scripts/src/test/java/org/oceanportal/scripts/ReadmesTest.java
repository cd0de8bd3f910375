package org.oceanportal.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that a README shows is the file that is built and tested. */
class ReadmesTest {

  private static final int LINES_OF_A_SCREEN = 60;

  /** A link to a file that ends its line with a colon, and the block below it. */
  private static final Pattern SHOWN =
      Pattern.compile("]\\(([^)]+)\\):\\n```[a-z]*\\n(.*?)```\\n", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../..", "../embed-spring-boot", "../embed-plain", "."})
  void codeInAReadmeIsTheCodeOfTheFile(String folder) throws IOException {
    String readme = Files.readString(Path.of(folder, "README.md"));

    assertThat(shown(readme)).isNotEmpty();
    assertThat(shown(readme))
        .allSatisfy(
            block ->
                assertThat(block.group(2))
                    .isEqualTo(Files.readString(Path.of(folder, block.group(1)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../..", "../embed-spring-boot", "../embed-plain", "."})
  void whatAReadmeShowsFitsOnAScreen(String folder) throws IOException {
    String readme = Files.readString(Path.of(folder, "README.md"));
    assertThat(shown(readme))
        .allSatisfy(
            block ->
                assertThat(block.group(2).lines()).hasSizeLessThanOrEqualTo(LINES_OF_A_SCREEN));
  }

  private static List<MatchResult> shown(String readme) {
    return SHOWN.matcher(readme).results().toList();
  }
}
