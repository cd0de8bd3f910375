package org.oceanportal.cache.internal.flight;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the order in which threads ask, refresh and invalidate, a small cache over {@link
 * Flights} answers as if they had done so one after the other: nobody who asks after an
 * invalidation gets what was computed before it, and nothing computed before it is kept.
 */
@Tag("lincheck")
class FlightsLincheckTest {

  private static final int KEY = 1;

  /** What flights are for, and no more: a source that changes, and what is kept of it. */
  @Param(name = "value", gen = IntGen.class, conf = "1:9")
  public static class SmallCache {
    final AtomicInteger source = new AtomicInteger();
    final ConcurrentMap<Integer, Integer> kept = new ConcurrentHashMap<>();
    final Flights<Integer, Integer> flights =
        new Flights<>(loaded -> true, Long.MAX_VALUE, () -> {});

    @Operation
    public int get() throws LoadFailure {
      Integer found = look();
      return found == null ? flights.fly(KEY, 0, this::find) : found;
    }

    private Integer look() {
      if (flights.hides(KEY)) {
        return null;
      }
      Integer found = kept.get(KEY);
      return flights.hides(KEY) ? null : found;
    }

    private int find(Flight<Integer> flight) {
      Integer found = look();
      return found == null ? load(flight) : found;
    }

    private int load(Flight<Integer> flight) {
      int loaded = source.get();
      flight.keep(loaded, () -> kept.put(KEY, loaded), this::remove);
      return loaded;
    }

    private boolean remove() {
      kept.remove(KEY);
      return true;
    }

    @Operation
    public int refresh() throws LoadFailure {
      return flights.fly(KEY, flights.now(), this::load);
    }

    @Operation
    public void change(@Param(name = "value") int value) {
      source.set(value);
      flights.forget(KEY, this::remove);
    }
  }

  /** A cache that takes what it finds, even while it is being forgotten. */
  public static class FindingWhatIsHidden extends SmallCache {
    @Override
    @Operation
    public int get() throws LoadFailure {
      Integer found = kept.get(KEY);
      return found == null ? refresh() : found;
    }
  }

  /** A cache that looks, and then loads, with no flight around both. */
  public static class WithoutFlights extends SmallCache {
    @Override
    @Operation
    public int get() {
      Integer found = kept.get(KEY);
      return found == null ? refresh() : found;
    }

    @Override
    @Operation
    public int refresh() {
      int loaded = source.get();
      kept.put(KEY, loaded);
      return loaded;
    }
  }

  /** A cache that forgets only when flights have been told that this is over. */
  public static class ForgettingLate extends SmallCache {
    @Override
    @Operation
    public void change(@Param(name = "value") int value) {
      source.set(value);
      flights.forget(KEY, () -> {});
      kept.remove(KEY);
    }
  }

  /** The same, by one thread. */
  public static final class Model {
    private int source;
    private Integer kept;

    public int get() {
      return kept == null ? refresh() : kept;
    }

    public int refresh() {
      kept = source;
      return source;
    }

    public void change(int value) {
      source = value;
      kept = null;
    }
  }

  /** Few: the threads wait for each other by spinning, which a busy machine makes slow. */
  private static void underStress(Class<?> cache) {
    new StressOptions()
        .iterations(5)
        .invocationsPerIteration(400)
        .threads(2)
        .actorsPerThread(3)
        .sequentialSpecification(Model.class)
        .check(cache);
  }

  /** With switches from one thread to the other at every step, up to a number of orders. */
  private static void inEveryOrderOfSteps(Class<?> cache) {
    new ModelCheckingOptions()
        .iterations(4)
        .addCustomScenario(refreshAndAskDuringAChange())
        .invocationsPerIteration(200)
        .threads(2)
        .actorsBefore(1)
        .actorsPerThread(2)
        .actorsAfter(1)
        .minimizeFailedScenario(false)
        .sequentialSpecification(Model.class)
        .check(cache);
  }

  /** Rare among random ones, and the one that tells when to forget. */
  private static ExecutionScenario refreshAndAskDuringAChange() {
    return new ExecutionScenario(
        List.of(call("get")),
        List.of(List.of(call("refresh"), call("get")), List.of(call("change", 5))),
        List.of(),
        null);
  }

  private static Actor call(String operation, Integer... arguments) {
    Method method =
        Stream.of(SmallCache.class.getMethods())
            .filter(each -> each.getName().equals(operation))
            .findFirst()
            .orElseThrow();
    return new Actor(method, List.of(arguments), false, false, false, false, false);
  }

  @Test
  void flightsAreSoundUnderStress() {
    underStress(SmallCache.class);
  }

  @Test
  void flightsAreSoundInEveryOrderOfSteps() {
    inEveryOrderOfSteps(SmallCache.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {WithoutFlights.class, ForgettingLate.class})
  void aCacheThatIsNotIsFoundOut(Class<?> broken) {
    assertThatThrownBy(() -> inEveryOrderOfSteps(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Invalid execution results");
  }
}
