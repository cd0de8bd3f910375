package org.oceanportal;

import java.time.Duration;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Failures;
import org.oceanportal.query.PortalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The execution of one query, which counts and times its steps, and notifies the listener once. */
final class QueryExecution {

  private static final Logger LOG = LoggerFactory.getLogger(QueryExecution.class);

  private final String name;
  private final Strategy strategy;
  private final QueryListener listener;
  private final CommandMeter.Tally tally = new CommandMeter.Tally();
  private final long startedNanos = System.nanoTime();
  private final AtomicBoolean notified = new AtomicBoolean();

  QueryExecution(String name, Strategy strategy, QueryListener listener) {
    this.name = name;
    this.strategy = strategy;
    this.listener = listener;
  }

  /** Runs a step; if it fails, the execution is complete. */
  <T> T step(Supplier<T> work) {
    try {
      return CommandMeter.counting(tally, work);
    } catch (RuntimeException failure) {
      if (!Failures.isOfTheDatabase(failure)) {
        throw failure;
      }
      PortalException why = Failures.explain(name, failure);
      done(why);
      throw why;
    }
  }

  /**
   * Returns the same stream; the execution is complete when it is read to its end, closed, or
   * fails.
   */
  <T> Stream<T> streamed(Stream<T> stream) {
    return StreamSupport.stream(new Steps<>(stream.spliterator()), false)
        .onClose(
            () -> {
              step(
                  () -> {
                    stream.close();
                    return name;
                  });
              done(null);
            });
  }

  /** Notifies the listener, unless it was notified before. */
  void done(@Nullable PortalException failure) {
    if (!notified.compareAndSet(false, true)) {
      return;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    try {
      listener.onCompleted(
          new QueryEvent(name, strategy, took, tally.commands(), tally.bytes(), failure));
    } catch (RuntimeException listenersOwn) {
      LOG.warn("The listener failed on {}", name, listenersOwn);
    }
  }

  /** A stream's iteration, each advance of which is a step. */
  private final class Steps<T> implements Spliterator<T> {
    private final Spliterator<T> inner;

    Steps(Spliterator<T> inner) {
      this.inner = inner;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      boolean more = step(() -> inner.tryAdvance(action));
      if (!more) {
        done(null);
      }
      return more;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
      return null; // a cursor is read by one thread
    }

    @Override
    public long estimateSize() {
      return inner.estimateSize();
    }

    @Override
    public int characteristics() {
      return inner.characteristics();
    }
  }
}
