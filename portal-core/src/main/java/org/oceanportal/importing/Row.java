package org.oceanportal.importing;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param line the line on which it starts
 * @param texts its cells; of a document, its one line
 */
record Row(long line, List<String> texts) {

  long length() {
    return texts.stream().mapToLong(String::length).sum();
  }
}
