package org.oceanportal.cache.internal.flight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.RecursiveLoadException;

/**
 * The loads that a thread is in, innermost last. A load is a link; what it asks for while it loads
 * comes after it.
 */
final class LoadChain {

  private static final ThreadLocal<@Nullable Link> CURRENT = new ThreadLocal<>();

  private LoadChain() {}

  /** A load in a chain. */
  static final class Link {
    private final Flight<?> flight;
    private final @Nullable Link outer;

    /** The flight that this load's thread waits for; null while it works. */
    private volatile @Nullable Flight<?> waitingFor;

    Link(Flight<?> flight, @Nullable Link outer) {
      this.flight = flight;
      this.outer = outer;
    }
  }

  /** The innermost load that this thread is in. */
  static @Nullable Link current() {
    return CURRENT.get();
  }

  /** Makes a load the innermost of this thread, or takes it out again. */
  static void set(@Nullable Link link) {
    if (link == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(link);
    }
  }

  /** A task that runs, on whichever thread, inside the loads that this thread is in. */
  static <T> Supplier<T> carry(Supplier<T> task) {
    Link carried = current();
    return () -> {
      Link before = current();
      set(carried);
      try {
        return task.get();
      } finally {
        set(before);
      }
    };
  }

  /** Says that this thread's loads wait for a flight, or, with null, that they no longer do. */
  static void waitFor(@Nullable Flight<?> flight) {
    for (Link link = current(); link != null; link = link.outer) {
      link.waitingFor = flight;
    }
  }

  /**
   * Fails if a flight cannot end before a load of this thread does.
   *
   * @throws RecursiveLoadException if this thread's loads wait, through the flight, for themselves
   */
  static void checkCanEnd(Flight<?> flight) {
    Deque<String> path = new ArrayDeque<>();
    for (Flight<?> next = flight; next != null; next = next.link().waitingFor) {
      path.add(next.key());
      if (isMine(next)) {
        throw new RecursiveLoadException(chain(next, path));
      }
      if (path.size() > 1_000) {
        return;
      }
    }
  }

  private static boolean isMine(Flight<?> flight) {
    for (Link link = current(); link != null; link = link.outer) {
      if (link.flight.isOfSameKeyAs(flight)) {
        return true;
      }
    }
    return false;
  }

  /** The keys of this thread's loads from the one met again, then those that lead back to it. */
  private static List<String> chain(Flight<?> again, Deque<String> path) {
    Deque<String> mine = new ArrayDeque<>();
    for (Link link = current(); link != null; link = link.outer) {
      mine.addFirst(link.flight.key());
      if (link.flight.isOfSameKeyAs(again)) {
        break;
      }
    }
    var keys = new ArrayList<>(mine);
    keys.addAll(path);
    return keys;
  }
}
