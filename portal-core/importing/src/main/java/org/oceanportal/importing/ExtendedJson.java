package org.oceanportal.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.json.JsonReader;

/**
 * A parser of documents in JSON, or in MongoDB's extended JSON: canonical, relaxed, or as {@code
 * mongoexport} 2.6 wrote it, whose dates have offsets without a colon.
 */
final class ExtendedJson {

  // MongoDB's own limit
  private static final int DEEPEST = 100;

  private static final Pattern DATE = Pattern.compile("\"\\$date\"\\s*:\\s*\"([^\"\\\\]*)\"");
  private static final DocumentCodec CODEC = new DocumentCodec();

  private ExtendedJson() {}

  /**
   * Parses a document.
   *
   * @throws BadValueException if the text is not a document, or more than one
   */
  static Document parse(String text) throws BadValueException {
    checkShape(text);
    try {
      return CODEC.decode(new JsonReader(withMillis(text)), DecoderContext.builder().build());
    } catch (RuntimeException notADocument) {
      // Exceptions of many classes: the parser's own, BSON's, and those of the types it builds.
      throw BadValueException.ofRow("is not a JSON document: " + notADocument.getMessage());
    }
  }

  private static String withMillis(String text) {
    return DATE.matcher(text)
        .replaceAll(
            date ->
                Times.parse(date.group(1))
                    .map(time -> "\"\\$date\":{\"\\$numberLong\":\"" + time.toEpochMilli() + "\"}")
                    .orElse(Matcher.quoteReplacement(date.group())));
  }

  /** Rejects texts on which the parser would overflow the stack, and what it would not see. */
  private static void checkShape(String text) throws BadValueException {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if ((c == '{' || c == '[') && ++depth > DEEPEST) {
        throw BadValueException.ofRow("nests more than " + DEEPEST + " documents or lists");
      } else if ((c == '}' || c == ']') && --depth == 0 && !text.substring(i + 1).isBlank()) {
        throw BadValueException.ofRow("is more than one document");
      }
    }
  }
}
