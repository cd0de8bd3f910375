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

/** One question being asked: counts and times its steps, and tells the listener once. */
final class Question {

  private static final Logger LOG = LoggerFactory.getLogger(Question.class);

  private final String name;
  private final Strategy strategy;
  private final QuestionListener listener;
  private final QuestionMeter.Tally tally = new QuestionMeter.Tally();
  private final long startedNanos = System.nanoTime();
  private final AtomicBoolean told = new AtomicBoolean();

  Question(String name, Strategy strategy, QuestionListener listener) {
    this.name = name;
    this.strategy = strategy;
    this.listener = listener;
  }

  /** Runs a step; if it fails, the question is done. */
  <T> T step(Supplier<T> work) {
    try {
      return QuestionMeter.counting(tally, work);
    } catch (RuntimeException failure) {
      if (!Failures.isOfTheDatabase(failure)) {
        throw failure;
      }
      PortalException why = Failures.explain(name, failure);
      done(why);
      throw why;
    }
  }

  /** The same stream; the question is done when it is read to its end, closed, or fails. */
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

  /** Tells the listener, unless it has been told. */
  void done(@Nullable PortalException failure) {
    if (!told.compareAndSet(false, true)) {
      return;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
    try {
      listener.asked(
          new QuestionEvent(name, strategy, took, tally.commands(), tally.bytes(), failure));
    } catch (RuntimeException listenersOwn) {
      LOG.warn("The listener failed on {}", name, listenersOwn);
    }
  }

  /** Each advance of the stream is a step. */
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
