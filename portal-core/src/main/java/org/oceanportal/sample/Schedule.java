package org.oceanportal.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The schedule of the gliders.
 *
 * <p>The fleet is made of generations of {@link Roster#GENERATION} gliders, each with up to {@link
 * #MISSIONS_A_GENERATION} missions and retired before the next; so a large fleet is spread over
 * years and gliders, and no more of them are live than of a small one.
 */
final class Schedule {

  private static final int MISSIONS_A_GENERATION = 480;
  private static final double MISSIONS_A_YEAR = 60;
  private static final double MOST_YEARS_OF_A_GENERATION = 8;
  private static final double YEARS_BETWEEN_FIRST_AND_LAST_GENERATION = 12;
  private static final double SECONDS_A_DAY = 86_400;
  private static final double DAYS_A_YEAR = 365.25;

  /** The days since the newest mission ended that is not in {@link #LIVE}. */
  private static final double QUIET_DAYS = 2;

  /** The least days ashore of the live gliders before their mission. */
  private static final double DAYS_OF_THE_LIVE = 45;

  /** The age after which nearly every mission is complete. */
  private static final Duration UNTIL_COMPLETE = Duration.ofDays(30);

  private static final int ONE_IN_SO_MANY_IS_LATE = 40;

  /**
   * The days at sea of 16 missions of the VOTO fleet, in order (voto-ocean-knowledge/erddap_demo).
   */
  private static final double[] DAYS_AT_SEA = {
    4, 11, 12, 13, 14, 22, 23, 26, 26, 32, 32, 35, 35, 36, 38, 40
  };

  /**
   * The lists of basins, with their frequency among 187 missions of the VOTO fleet, and, by its 346
   * missions, outside all basins.
   */
  private static final List<Weighted<String>> BASINS =
      List.of(
          new Weighted<>("Bornholm Basin", 85),
          new Weighted<>("Skagerrak, Kattegat", 30),
          new Weighted<>("Skagerrak", 27),
          new Weighted<>("Northern Baltic Proper, Eastern Gotland Basin", 13),
          new Weighted<>("Eastern Gotland Basin, Northern Baltic Proper", 10),
          new Weighted<>("Western Gotland Basin", 7),
          new Weighted<>("Eastern Gotland Basin", 6),
          new Weighted<>("Åland Sea", 4),
          new Weighted<>("Kattegat", 2),
          new Weighted<>("Kattegat, Skagerrak", 1),
          new Weighted<>("Northern Baltic Proper", 1),
          new Weighted<>("Western Gotland Basin, Eastern Gotland Basin", 1),
          new Weighted<>("", 2));

  private record Live(
      int glider, double daysAtSea, int hoursAgo, boolean atSea, boolean complete, String basins) {}

  private static final List<Live> LIVE =
      List.of(
          new Live(8, 21, 2, false, false, "Bornholm Basin"),
          new Live(13, 9, 1, true, false, "Eastern Gotland Basin"),
          new Live(14, 15, 3, false, false, ""),
          new Live(1, 12, 1, false, false, "Skagerrak, Kattegat"),
          new Live(6, 26, 20, false, true, "Bornholm Basin"),
          new Live(10, 6, 5, false, false, "Northern Baltic Proper, Eastern Gotland Basin"));

  private final SampleFleet fleet;
  private final Seeds seeds;
  private final List<PlannedMission> plan = new ArrayList<>();

  private Schedule(SampleFleet fleet) {
    this.fleet = fleet;
    this.seeds = new Seeds(fleet.seed());
  }

  /** Returns all missions of a fleet, in order of their ends. */
  static List<PlannedMission> of(SampleFleet fleet) {
    return new Schedule(fleet).plan();
  }

  private List<PlannedMission> plan() {
    int live = Math.min(LIVE.size(), fleet.missions());
    int past = fleet.missions() - live;
    int generations = (past + MISSIONS_A_GENERATION - 1) / MISSIONS_A_GENERATION;
    int[] lastMission = new int[Roster.GENERATION];
    for (int generation = 0; generation < generations; generation++) {
      int missions = past / generations + (generation < past % generations ? 1 : 0);
      addGeneration(generation, generations, missions, lastMission);
    }
    for (int i = 0; i < live; i++) {
      addLive(LIVE.get(i), lastMission);
    }
    plan.sort(Comparator.comparing(PlannedMission::end).thenComparingInt(PlannedMission::index));
    return plan;
  }

  private void addGeneration(int generation, int generations, int missions, int[] lastMission) {
    Random random = seeds.of("generation", generation);
    int[] counts = new int[Roster.GENERATION];
    for (int i = 0; i < missions; i++) {
      counts[Weighted.draw(Roster.SHARES, random)]++;
    }
    double years = Math.max(1, Math.min(MOST_YEARS_OF_A_GENERATION, missions / MISSIONS_A_YEAR));
    double retiredDays =
        YEARS_BETWEEN_FIRST_AND_LAST_GENERATION * DAYS_A_YEAR * generation / generations;
    for (int place = 0; place < counts.length; place++) {
      int glider = generation * Roster.GENERATION + place;
      double ashore = isLive(glider) ? DAYS_OF_THE_LIVE : QUIET_DAYS;
      Instant last = daysBefore(fleet.at(), retiredDays + ashore);
      int mission = addMissions(glider, counts[place], years * DAYS_A_YEAR, last, random);
      if (generation == 0) {
        lastMission[place] = mission;
      }
    }
  }

  /**
   * Adds one mission in each of several equal slots of time, and returns the number of the last.
   */
  private int addMissions(int glider, int count, double days, Instant last, Random random) {
    int mission = Roster.glider(glider).firstMission() - 1;
    double slot = days / count;
    for (int i = count - 1; i >= 0; i--) {
      double atSea = Math.min(drawDaysAtSea(random), 0.9 * slot);
      Instant end = daysBefore(last, i * slot + random.nextDouble() * (slot - atSea));
      // Some numbers go to trials that are never published.
      mission += random.nextInt(4) == 0 ? 2 : 1;
      boolean complete =
          end.isBefore(fleet.at().minus(UNTIL_COMPLETE))
              && random.nextInt(ONE_IN_SO_MANY_IS_LATE) > 0;
      String basins = Weighted.draw(BASINS, random);
      Instant start = daysBefore(end, atSea);
      plan.add(
          new PlannedMission(plan.size(), glider, mission, start, end, false, complete, basins));
    }
    return mission;
  }

  private void addLive(Live live, int[] lastMission) {
    int mission = Math.max(lastMission[live.glider()], Roster.glider(live.glider()).firstMission());
    Instant end = fleet.at().minus(Duration.ofHours(live.hoursAgo()));
    plan.add(
        new PlannedMission(
            plan.size(),
            live.glider(),
            mission + 1,
            daysBefore(end, live.daysAtSea()),
            end,
            live.atSea(),
            live.complete(),
            live.basins()));
  }

  private static boolean isLive(int glider) {
    return LIVE.stream().anyMatch(live -> live.glider() == glider);
  }

  /** Draws from between the known durations, as evenly as they are spaced. */
  private static double drawDaysAtSea(Random random) {
    double place = random.nextDouble() * (DAYS_AT_SEA.length - 1);
    int below = (int) place;
    return DAYS_AT_SEA[below] + (place - below) * (DAYS_AT_SEA[below + 1] - DAYS_AT_SEA[below]);
  }

  private static Instant daysBefore(Instant time, double days) {
    return time.minusSeconds(Math.round(days * SECONDS_A_DAY));
  }
}
