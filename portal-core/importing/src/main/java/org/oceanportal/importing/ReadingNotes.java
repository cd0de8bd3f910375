package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The notes about how rows were read, short however many rows there are. A file is read more than
 * once, and each row noted once.
 */
final class ReadingNotes {

  private static final int MOST_WORDS = 5;
  private static final int MOST_KINDS = 20;
  private static final int LONGEST_VALUE = 60;

  private final Map<String, Long> words = new LinkedHashMap<>();
  private final Map<String, LeftOut> leftOut = new LinkedHashMap<>();
  private final Map<String, Long> others = new LinkedHashMap<>();
  private long line;
  private boolean isNew;
  private long firstWord;

  /** The first value that was left out for a reason, with the number of such values. */
  private record LeftOut(String first, long count) {}

  /**
   * Begins a row; notes until the next are recorded unless a row as far down was recorded before.
   */
  void begin(long next) {
    isNew = next > line;
    line = Math.max(line, next);
  }

  /** Notes a word that marks a missing value. */
  void noValue(String word) {
    if (isNew && (words.size() < MOST_KINDS || words.containsKey(word))) {
      firstWord = words.isEmpty() ? line : firstWord;
      words.merge(word, 1L, Long::sum);
    }
  }

  /** Notes a value that was not stored. */
  void leftOut(String column, String value, String why) {
    String kind = column + ": " + why;
    if (isNew && (leftOut.size() < MOST_KINDS || leftOut.containsKey(kind))) {
      String shown =
          value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
      String first = "line " + line + ": " + column + " \"" + shown + "\" " + why + ": left out";
      leftOut.merge(
          kind, new LeftOut(first, 1), (one, more) -> new LeftOut(one.first, one.count + 1));
    }
  }

  /** Notes something else about a row, listed once with the first line and the number of rows. */
  void row(String about) {
    if (isNew) {
      others.merge(about, 1L, Long::sum);
    }
  }

  /** Returns a note for each kind. */
  List<String> texts() {
    var texts = new ArrayList<String>();
    if (!words.isEmpty()) {
      texts.add(noValues());
    }
    others.forEach(
        (about, count) -> texts.add(about + (count == 1 ? "" : " (" + count + " rows)")));
    leftOut
        .values()
        .forEach(
            of ->
                texts.add(
                    of.count == 1 ? of.first : of.first + ", and " + (of.count - 1) + " more"));
    return texts;
  }

  private String noValues() {
    long count = words.values().stream().mapToLong(Long::longValue).sum();
    String shown =
        words.keySet().stream()
            .limit(MOST_WORDS)
            .map(word -> '"' + word + '"')
            .collect(Collectors.joining(", "));
    return "taken for no value: "
        + shown
        + (words.size() > MOST_WORDS ? " and the like" : "")
        + (count == 1 ? ", in 1 cell, on line " : ", in " + count + " cells, the first on line ")
        + firstWord;
  }
}
