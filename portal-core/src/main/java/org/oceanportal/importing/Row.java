package org.oceanportal.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the file has it.
 *
 * @param line the line on which it starts
 * @param texts its cells; of a document, its text
 * @param fault why its cells cannot be told apart, so that the only text is a line as it is; null
 *     if they can
 */
record Row(long line, List<String> texts, @Nullable String fault) {

  Row(long line, List<String> texts) {
    this(line, texts, null);
  }

  long length() {
    return texts.stream().mapToLong(String::length).sum();
  }
}
