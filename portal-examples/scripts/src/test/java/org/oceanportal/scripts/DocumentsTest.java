package org.oceanportal.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents show the files that are built and tested, and their links lead somewhere. */
class DocumentsTest {

  private static final Path PROJECT = Path.of("../..");

  private static final int LINES_OF_A_SCREEN = 60;

  /** A link to a file that ends its line with a colon, and the block below it. */
  private static final Pattern SHOWN =
      Pattern.compile("]\\(([^)]+)\\):\\n```[a-z]*\\n(.*?)```\\n", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");

  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT)) {
      return files
          .map(PROJECT::relativize)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("target/"))
          .filter(file -> !file.toString().startsWith("."))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void codeInADocumentIsTheCodeOfTheFile(Path document) throws IOException {
    assertThat(shown(document))
        .allSatisfy(
            block -> {
              assertThat(block.group(2))
                  .isEqualTo(Files.readString(linked(document, block.group(1))));
              assertThat(block.group(2).lines()).hasSizeLessThanOrEqualTo(LINES_OF_A_SCREEN);
            });
  }

  @Test
  void documentsShowFiles() throws IOException {
    assertThat(documents()).anySatisfy(document -> assertThat(shown(document)).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadToFilesAndHeadings(Path document) throws IOException {
    List<MatchResult> links =
        LINK.matcher(text(document))
            .results()
            .filter(link -> !link.group(1).contains(":"))
            .toList();

    assertThat(links)
        .allSatisfy(
            link -> {
              Path target =
                  link.group(1).isEmpty()
                      ? PROJECT.resolve(document)
                      : linked(document, link.group(1));
              assertThat(target).exists();
              if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
              }
            });
  }

  private static List<String> anchors(Path target) throws IOException {
    return HEADING
        .matcher(Files.readString(target))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\d_ -]", "").replace(' ', '-'))
        .toList();
  }

  private static Path linked(Path document, String link) {
    return PROJECT.resolve(document).resolveSibling(link).normalize();
  }

  private static List<MatchResult> shown(Path document) throws IOException {
    return SHOWN.matcher(text(document)).results().toList();
  }

  private static String text(Path document) throws IOException {
    return Files.readString(PROJECT.resolve(document));
  }
}
