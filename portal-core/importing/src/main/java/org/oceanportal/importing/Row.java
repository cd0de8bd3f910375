package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param line the line on which it starts
 * @param texts its cells; of a document, its text
 * @param fault the reason why its cells cannot be separated, so that the only text is the line
 *     itself; null if they can
 */
record Row(long line, List<String> texts, @Nullable String fault) {

  Row(long line, List<String> texts) {
    this(line, texts, null);
  }

  long length() {
    return texts.stream().mapToLong(String::length).sum();
  }
}
