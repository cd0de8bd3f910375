package org.oceanportal.cache.internal.flight;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.RecursiveLoadException;

/**
 * The loads that a thread is in, innermost last. A load is a link; what it asks for while it loads
 * comes after it.
 *
 * <p>A thread that a load has started, or that runs a task which the load handed to the cache, is
 * not in the load, which may not wait for it; but it has its origin there. {@link Watch} says what
 * follows from that.
 */
final class LoadChain {

  private static final ThreadLocal<@Nullable Link> CURRENT = new ThreadLocal<>();

  /** Inherited by threads that a load starts; weak, since such a thread may outlive the load. */
  private static final InheritableThreadLocal<@Nullable WeakReference<Link>> ORIGIN =
      new InheritableThreadLocal<>();

  private LoadChain() {}

  /** A load in a chain. */
  static final class Link {
    private final Flight<?> flight;
    private final @Nullable Link outer;
    private final @Nullable Link origin;
    private final WeakReference<Link> weak = new WeakReference<>(this);

    /** What this load's thread waits for now. */
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

    Link(Flight<?> flight) {
      this.flight = flight;
      this.outer = CURRENT.get();
      this.origin = outer == null ? originOfThread() : null;
    }

    boolean isWaiting() {
      return !waits.isEmpty();
    }
  }

  /** That a thread waits for a flight, and all loads that it is in, until it ends. */
  static final class Wait {
    private final Flight<?> flight;
    private final @Nullable Link innermost = CURRENT.get();

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

  private static @Nullable Link originOfThread() {
    WeakReference<Link> origin = ORIGIN.get();
    return origin == null ? null : origin.get();
  }

  /** Runs a task as part of a load, on whichever thread. */
  static <T> T within(Link link, Supplier<T> task) {
    Link outer = CURRENT.get();
    WeakReference<Link> origin = ORIGIN.get();
    CURRENT.set(link);
    ORIGIN.set(link.weak);
    try {
      return task.get();
    } finally {
      restore(outer, origin);
    }
  }

  private static void restore(@Nullable Link current, @Nullable WeakReference<Link> origin) {
    set(CURRENT, current);
    set(ORIGIN, origin);
  }

  private static <T> void set(ThreadLocal<@Nullable T> local, @Nullable T value) {
    if (value == null) {
      local.remove();
    } else {
      local.set(value);
    }
  }

  /** A task that has its origin, on whichever thread it runs, in the loads of this thread. */
  static <T> Supplier<T> carry(Supplier<T> task) {
    Link current = CURRENT.get();
    Link origin = current == null ? originOfThread() : current;
    return () -> {
      Link outer = CURRENT.get();
      WeakReference<Link> before = ORIGIN.get();
      restore(null, origin == null ? null : origin.weak);
      try {
        return task.get();
      } finally {
        restore(outer, before);
      }
    };
  }

  /**
   * Fails if a flight cannot end before a load of this thread does.
   *
   * @throws RecursiveLoadException if this thread's loads wait, through the flight, for themselves
   */
  static void checkCanEnd(Flight<?> flight) {
    Link current = CURRENT.get();
    if (current == null) {
      return;
    }
    Deque<String> path = new ArrayDeque<>();
    Flight<?> again = find(flight, each -> isIn(current, each), path, new HashSet<>());
    if (again != null) {
      throw new RecursiveLoadException(chain(current, again, path));
    }
  }

  /** A flight of some kind that a flight is or waits for; the path holds the keys to it. */
  private static @Nullable Flight<?> find(
      Flight<?> flight, Predicate<Flight<?>> kind, Deque<String> path, Set<Flight<?>> seen) {
    if (!seen.add(flight)) {
      return null;
    }
    path.addLast(flight.key());
    if (kind.test(flight)) {
      return flight;
    }
    for (Wait wait : flight.link().waits) {
      Flight<?> found = find(wait.flight, kind, path, seen);
      if (found != null) {
        return found;
      }
    }
    path.removeLast();
    return null;
  }

  private static boolean isIn(Link innermost, Flight<?> flight) {
    for (Link link = innermost; link != null; link = link.outer) {
      // One that has ended left this thread at work for nobody.
      if (!link.flight.hasEnded() && link.flight.isOfSameKeyAs(flight)) {
        return true;
      }
    }
    return false;
  }

  /** The keys of the loads from the one met again, then those that lead back to it. */
  private static List<String> chain(Link innermost, Flight<?> again, Deque<String> path) {
    Deque<String> mine = new ArrayDeque<>();
    for (Link link = innermost;
        link != null;
        link = link.outer == null ? link.origin : link.outer) {
      mine.addFirst(link.flight.key());
      if (link.flight.isOfSameKeyAs(again)) {
        break;
      }
    }
    var keys = new ArrayList<>(mine);
    keys.addAll(path);
    return keys;
  }

  /**
   * A look now and then, by a thread that has its origin in a load and waits for a flight, at
   * whether that load's own thread stands still meanwhile. If it has, for a while and not for
   * another flight, it waits for this very thread: by joining it, a future, or a parallel stream,
   * of which nobody can be asked. If it works on, or sleeps, the flight will end, and the waiting
   * is right.
   */
  static final class Watch {
    private static final int LOOKS = 10;

    private final Flight<?> awaited;
    private final Link innermost;
    private int stillLooks;

    private Watch(Flight<?> awaited, Link innermost) {
      this.awaited = awaited;
      this.innermost = innermost;
    }

    /** A watch over a wait of this thread; null if it works for no load. */
    static @Nullable Watch over(Flight<?> awaited) {
      Link innermost = CURRENT.get();
      if (innermost == null) {
        innermost = originOfThread();
        return innermost == null ? null : new Watch(awaited, innermost);
      }
      for (Link link = innermost; link != null; link = link.outer) {
        if (link.origin != null) {
          return new Watch(awaited, innermost);
        }
      }
      return null;
    }

    /**
     * Looks once more.
     *
     * @throws RecursiveLoadException if the load has stood still at the last looks
     */
    void look() {
      Deque<String> path = new ArrayDeque<>();
      Flight<?> waiting = find(awaited, this::isOrigin, path, new HashSet<>());
      stillLooks = waiting != null && waiting.standsStill() ? stillLooks + 1 : 0;
      if (stillLooks >= LOOKS && waiting != null) {
        throw new RecursiveLoadException(chain(innermost, waiting, path));
      }
    }

    private boolean isOrigin(Flight<?> flight) {
      for (Link link = innermost;
          link != null;
          link = link.outer == null ? link.origin : link.outer) {
        if (link.flight == flight && !flight.hasEnded()) {
          return true;
        }
      }
      return false;
    }
  }
}
