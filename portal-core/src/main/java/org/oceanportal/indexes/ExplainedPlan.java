package org.oceanportal.indexes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;

/**
 * A reader of the output of {@code explain}. Its shape differs between servers and versions, so it
 * is searched for the few names they share.
 */
final class ExplainedPlan {

  private final Set<String> indexes = new LinkedHashSet<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();

  ExplainedPlan(Document explained) {
    walk(explained);
  }

  IndexUse use(Fleet fleet, String query) {
    return new IndexUse(
        fleet,
        query,
        List.copyOf(indexes),
        sums.get("totalKeysExamined"),
        sums.get("totalDocsExamined"));
  }

  private void walk(@Nullable Object part) {
    if (part instanceof List<?> list) {
      list.forEach(this::walk);
    } else if (part instanceof Map<?, ?> map) {
      map.forEach((name, value) -> take(String.valueOf(name), value));
    }
  }

  /**
   * Adds an index. DocumentDB names the index on {@code _id} for a scan of everything; no query
   * uses it.
   */
  private void add(String index) {
    if (!index.equals("_id_")) {
      indexes.add(index);
    }
  }

  private void take(String name, @Nullable Object value) {
    if (name.equals("indexName") && value instanceof String index) {
      add(index);
    } else if (name.equals("indexesUsed") && value instanceof List<?> used) {
      used.forEach(index -> add(String.valueOf(index)));
    } else if (value instanceof Number number) {
      sums.merge(name, number.longValue(), Long::sum);
    } else if (!name.equals("rejectedPlans")) {
      walk(value);
    }
  }
}
