package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes about a file for its user: of each kind a few examples, and their number. */
final class Notes {

  private static final int MOST_OF_A_KIND = 20;

  private final List<String> single = new ArrayList<>();
  private final Map<String, Examples> byKind = new LinkedHashMap<>();

  private static final class Examples {
    private final List<String> first = new ArrayList<>();
    private long more;
  }

  /** Adds a note that is the only one of its kind. */
  void add(String note) {
    single.add(note);
  }

  /** Adds a note of a kind that may have many. */
  void add(String kind, String note) {
    Examples examples = byKind.computeIfAbsent(kind, none -> new Examples());
    if (examples.first.size() < MOST_OF_A_KIND) {
      examples.first.add(note);
    } else {
      examples.more++;
    }
  }

  /** Returns all notes, for a report. */
  List<String> list() {
    var notes = new ArrayList<>(single);
    byKind.forEach(
        (kind, examples) -> {
          notes.addAll(examples.first);
          if (examples.more > 0) {
            notes.add("and " + examples.more + " more missions: each " + kind);
          }
        });
    return notes;
  }
}
