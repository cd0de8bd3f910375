package org.oceanportal.cache.internal.flight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** What this load's thread, and those that work for it, wait for now. */
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

    Link(Flight<?> flight, @Nullable Link outer) {
      this.flight = flight;
      this.outer = outer;
    }
  }

  /** That a thread waits for a flight, and all loads that it is in, until it ends. */
  static final class Wait {
    private final Flight<?> flight;
    private final @Nullable Link innermost = current();

    Wait(Flight<?> flight) {
      this.flight = flight;
      for (Link link = innermost; link != null; link = link.outer) {
        link.waits.add(this);
      }
    }

    void end() {
      for (Link link = innermost; link != null; link = link.outer) {
        link.waits.remove(this);
      }
    }
  }

  /** The innermost load that this thread is in. */
  static @Nullable Link current() {
    return CURRENT.get();
  }

  /** Makes a load the innermost of this thread, or takes it out again. */
  static void set(@Nullable Link link) {
    CURRENT.set(link);
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

  /**
   * Fails if a flight cannot end before a load of this thread does.
   *
   * @throws RecursiveLoadException if this thread's loads wait, through the flight, for themselves
   */
  static void checkCanEnd(Flight<?> flight) {
    if (current() == null) {
      return;
    }
    Deque<String> path = new ArrayDeque<>();
    Flight<?> again = findMine(flight, path, new HashSet<>());
    if (again != null) {
      throw new RecursiveLoadException(chain(again, path));
    }
  }

  /** A load of this thread that a flight waits for; the path holds the keys that lead to it. */
  private static @Nullable Flight<?> findMine(
      Flight<?> flight, Deque<String> path, Set<Flight<?>> seen) {
    if (!seen.add(flight)) {
      return null;
    }
    path.addLast(flight.key());
    if (isMine(flight)) {
      return flight;
    }
    for (Wait wait : flight.link().waits) {
      Flight<?> mine = findMine(wait.flight, path, seen);
      if (mine != null) {
        return mine;
      }
    }
    path.removeLast();
    return null;
  }

  private static boolean isMine(Flight<?> flight) {
    for (Link link = current(); link != null; link = link.outer) {
      // One that has ended left this thread at work for nobody.
      if (!link.flight.hasEnded() && link.flight.isOfSameKeyAs(flight)) {
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
