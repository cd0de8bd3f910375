package org.oceanportal.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.oceanportal.bench.query.FleetSpec;

/**
 * A reporter of what is being measured and how long the rest takes, estimated from the measured
 * part.
 */
final class Progress {

  /** The estimated time in which a process makes a fleet and proves its answers equal. */
  private static final Duration MAKING = Duration.ofSeconds(4);

  private static final Duration MAKING_A_MISSION = Duration.ofMillis(25);

  private static final Duration MAKING_POSITIONS = Duration.ofSeconds(10);

  private final List<Measurement> all;
  private final Consumer<String> say;
  private Duration rest;
  private Duration planned = Duration.ZERO;
  private long tookNanos;
  private int begun;

  Progress(List<Measurement> all, Consumer<String> say) {
    this.all = all;
    this.say = say;
    this.rest = total(all);
    say.accept(all.size() + " measurements, about " + words(rest));
  }

  /** Estimates how long a plan takes, with the fleets that it needs. */
  static Duration total(List<Measurement> measurements) {
    Duration making =
        measurements.stream()
            .flatMap(each -> each.fleet().stream())
            .distinct()
            .map(Progress::making)
            .reduce(Duration.ZERO, Duration::plus);
    return measurements.stream().map(Measurement::length).reduce(making, Duration::plus);
  }

  private static Duration making(FleetSpec fleet) {
    Duration making = MAKING.plus(MAKING_A_MISSION.multipliedBy(fleet.missions()));
    return fleet.positions() ? making.plus(MAKING_POSITIONS) : making;
  }

  /** Reports and runs the making of a fleet. */
  void make(FleetSpec fleet, Runnable work) {
    run(making(fleet), work);
  }

  /** Reports and runs a measurement. */
  void measure(Measurement next, Runnable work) {
    begun++;
    say.accept("[" + begun + "/" + all.size() + "] " + next + ", " + words(left()) + " left");
    run(next.length(), work);
  }

  private void run(Duration length, Runnable work) {
    long start = System.nanoTime();
    work.run();
    tookNanos += System.nanoTime() - start;
    planned = planned.plus(length);
    rest = rest.minus(length);
  }

  private Duration left() {
    double pace = planned.isZero() ? 1 : (double) tookNanos / planned.toNanos();
    return Duration.ofMillis((long) (rest.toMillis() * pace));
  }

  static String words(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
  }
}
