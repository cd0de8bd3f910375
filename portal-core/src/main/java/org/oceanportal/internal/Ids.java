package org.oceanportal.internal;

import java.util.Comparator;
import java.util.Objects;
import org.bson.Document;

/** Document identifiers, which may be of any type. */
public final class Ids {

  /** Documents in order of their identifiers. */
  public static final Comparator<Document> ORDER = (a, b) -> compare(id(a), id(b));

  private Ids() {}

  /** The identifier of a document, which every stored one has. */
  public static Object id(Document document) {
    return Objects.requireNonNull(document.get("_id"), "_id");
  }

  /** Identifiers of one class in their own order; a portal does not mix classes. */
  @SuppressWarnings("unchecked") // of one class, so they compare with each other
  public static int compare(Object a, Object b) {
    return a.getClass() == b.getClass() && a instanceof Comparable<?> id
        ? ((Comparable<Object>) id).compareTo(b)
        : a.getClass().getName().compareTo(b.getClass().getName());
  }
}
