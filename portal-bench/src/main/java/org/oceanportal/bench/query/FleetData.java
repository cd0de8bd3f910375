package org.oceanportal.bench.query;

import java.time.Duration;
import java.util.List;
import org.oceanportal.Strategy;
import org.oceanportal.model.MissionKey;
import org.oceanportal.query.MissionStats;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The fleet of a benchmark: the base case, unless a parameter says otherwise. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, and calls open first.
public class FleetData {

  /** The time of running without the network before it is put in between. */
  static final Duration NEARBY = Duration.ofMillis(2_500);

  @Param("embedded")
  public String server;

  @Param("240")
  public int missions;

  @Param("2000")
  public int profiles;

  @Param("true")
  public boolean indexes;

  @Param("false")
  public boolean positions;

  /** The round trip of the network to the database, milliseconds. */
  @Param("0")
  public int networkMillis;

  private OpenFleet fleet;
  private List<MissionKey> newest;

  /** Creates the state, for JMH. */
  public FleetData() {}

  @Setup(Level.Trial)
  public void open() {
    var spec = new FleetSpec(Server.of(server), missions, profiles, indexes, positions);
    fleet = RunFleets.ofThisRun().open(spec, networkMillis > 0);
    newest = fleet.newest();
  }

  /**
   * Returns the statistics by a strategy.
   *
   * @param strategy the strategy
   * @return an implementation over this fleet
   */
  public MissionStats stats(Strategy strategy) {
    return fleet.portal().stats(strategy);
  }

  /**
   * Puts the network in between, after running the work many times without it: a process that
   * mostly waits would be measured before its code is compiled.
   *
   * @param work what will be measured
   */
  void startNetwork(Runnable work) {
    if (networkMillis > 0) {
      long end = System.nanoTime() + NEARBY.toNanos();
      while (System.nanoTime() < end) {
        work.run();
      }
      fleet.moveAway(Duration.ofMillis(networkMillis));
    }
  }

  /** Returns the open fleet. */
  public OpenFleet fleet() {
    return fleet;
  }

  /** Returns the newest missions. */
  public List<MissionKey> newest() {
    return newest;
  }

  @TearDown(Level.Trial)
  public void close() {
    fleet.close();
  }
}
