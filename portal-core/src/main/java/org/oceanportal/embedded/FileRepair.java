package org.oceanportal.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The check of a file whose process ended without closing it. Files of version 0.1 were saved while
 * documents were being written, so one of them may be in its collection and not in the index of its
 * {@code _id}: a search finds it, its {@code _id} does not, and it can be neither replaced nor
 * deleted.
 *
 * <p>An index is rebuilt from the documents when its collection is opened, if it is empty. Other
 * unique indexes are always rebuilt, since whether they agree with the documents cannot be seen.
 *
 * @param documents the number of documents, all of which could be read
 * @param indexes the maps of the indexes that must be rebuilt
 * @param collections the collections whose index of the {@code _id} does not agree with them
 */
record FileRepair(long documents, List<String> indexes, List<String> collections) {

  private static final String DOCUMENTS_PREFIX = "databases.";
  private static final String SYSTEM_INFIX = ".system.";
  private static final String INDEX_INFIX = "._index_";
  private static final String ID_INDEX = INDEX_INFIX + "_id_";

  FileRepair {
    indexes = List.copyOf(indexes);
    collections = List.copyOf(collections);
  }

  /** Returns whether documents and indexes disagree. */
  boolean isNeeded() {
    return !collections.isEmpty();
  }

  /**
   * Reads all documents and indexes, and changes nothing.
   *
   * @throws RuntimeException of many kinds, if one cannot be read
   */
  static FileRepair plan(MVStore store) {
    long documents = 0;
    var indexes = new ArrayList<String>();
    var collections = new ArrayList<String>();
    Set<String> maps = store.getMapNames();
    for (String map : maps) {
      if (map.startsWith(DOCUMENTS_PREFIX)) {
        String collection = map.substring(DOCUMENTS_PREFIX.length());
        Set<Object> ids = ids(store.openMap(map));
        documents += collection.contains(SYSTEM_INFIX) ? 0 : ids.size();
        for (String index : maps) {
          if (index.startsWith(collection + INDEX_INFIX)) {
            boolean ofIds = index.equals(collection + ID_INDEX);
            if (ofIds && !agrees(store.openMap(index), ids)) {
              collections.add(collection);
            }
            if (!ofIds || collections.contains(collection)) {
              indexes.add(index);
            }
          }
        }
      }
    }
    return new FileRepair(documents, indexes, collections);
  }

  /** Empties the indexes that must be rebuilt. Saves nothing yet. Nothing is saved yet. */
  void applyTo(MVStore store) {
    indexes.forEach(index -> store.openMap(index).clear());
  }

  private static Set<Object> ids(MVMap<Object, Object> documents) {
    var ids = new HashSet<>();
    for (Map.Entry<Object, Object> document : documents.entrySet()) {
      ids.add(document.getKey());
    }
    return ids;
  }

  private static boolean agrees(MVMap<Object, Object> index, Set<Object> ids) {
    return index.sizeAsLong() == ids.size() && ids.containsAll(index.values());
  }
}
