package org.oceanportal.cache.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.cache.events.CacheEvent;
import org.oceanportal.cache.events.CacheEvent.Kind;
import org.oceanportal.cache.events.CacheListener;
import org.oceanportal.cache.testing.HandClock;
import org.oceanportal.cache.testing.HandExecutor;

@Timeout(120)
class EventsTest {

  private final HandClock clock = new HandClock("2026-01-01T00:00:00Z");
  private final HandExecutor background = new HandExecutor();
  private final Counters counters = new Counters();
  private final List<String> told = new CopyOnWriteArrayList<>();

  private Events events(Executor executor, CacheListener... listeners) {
    return new Events(List.of(listeners), executor, clock, counters);
  }

  private void listen(CacheEvent event) {
    told.add(event.key());
  }

  private static void tell(Events events, String key) {
    events.tell(Kind.LOADED, key, "computed", null);
  }

  @Test
  void whateverAListenerThrowsTheOthersAndTheNextEventsAreTold() {
    var events =
        events(
            background,
            event -> {
              throw new NoClassDefFoundError("a failure of a listener, on purpose");
            },
            this::listen);
    tell(events, "a");
    background.runAll();
    tell(events, "b");
    background.runAll();

    assertThat(told).containsExactly("a", "b");
  }

  @Test
  void whatListenersAreTooSlowForIsDroppedAndCounted() {
    var events = events(background, this::listen);
    for (int i = 0; i < Events.MOST_WAITING + 17; i++) {
      tell(events, "" + i);
    }
    background.runAll();

    assertThat(told)
        .containsExactlyElementsOf(
            IntStream.range(0, Events.MOST_WAITING).mapToObj(i -> "" + i).toList());
    assertThat(counters.snapshot().get(Count.DROPPED_EVENTS)).isEqualTo(17);
  }

  @Test
  void whoTellsTheRestDoesNotTellBesideAnother() throws Exception {
    var inside = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var events =
        events(
            task -> new Thread(task).start(),
            event -> {
              inside.countDown();
              awaitQuietly(go);
            },
            this::listen);
    tell(events, "a");
    awaitQuietly(inside);
    tell(events, "b");
    events.tellAll();
    assertThat(told).isEmpty();
    go.countDown();
    while (told.size() < 2) {
      Thread.onSpinWait();
    }

    assertThat(told).containsExactly("a", "b");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(100, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ifTheExecutorLostTheTellingItIsBegunAgain() {
    var executor = new AtomicReference<Executor>(task -> {});
    var events = events(task -> executor.get().execute(task), this::listen);
    tell(events, "a");
    executor.set(background);
    clock.advance(Duration.ofMinutes(1));
    tell(events, "b");
    background.runAll();

    assertThat(told).containsExactly("a", "b");
  }

  @Test
  void whatAStoreNotesIsToldWhenItHasReturned() {
    var events = events(Runnable::run, this::listen);
    events.note(Kind.DAMAGED, "a", "damaged", null);
    assertThat(told).isEmpty();
    events.tellNoted();

    assertThat(told).containsExactly("a");
  }

  @Test
  void whatIsToldInsideALoadIsToldAfterIt() {
    var events = events(Runnable::run, this::listen);
    boolean outer = events.hold();
    boolean inner = events.hold();
    tell(events, "a");
    events.release(inner);
    assertThat(told).isEmpty();
    events.release(outer);

    assertThat(told).containsExactly("a");
  }
}
