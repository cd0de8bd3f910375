package org.oceanportal.sample;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A made-up fleet of gliders and sailbuoys, the same for the same settings, byte for byte.
 *
 * <p>It has the shape of the VOTO fleet: its serials, basins, projects, times at sea (4 to 40 days,
 * median 26) and 17 to 90 profiles a day, so that a typical mission document weighs 30 to 60 KB.
 * Tracks are random walks in a box of the first basin. Nothing in it was observed: every mission,
 * glider and sailbuoy says so in its comment, {@value #COMMENT}; profiles, which have no comment,
 * belong to such missions.
 *
 * <p>Whatever the number of missions, the same few are live at {@link #at}: four gliders in a
 * basin, one of them with no end yet; one in no basin; one that came home 20 hours ago and is
 * complete; and a sailbuoy. All others ended at least two days before. The missions spread over the
 * years before: 240 over 4 years and 19 platforms, 24,000 over 20 years and about 900 platforms.
 *
 * <p>One sailbuoy mission is made for every 20 glider missions, and at least two.
 *
 * @param at the instant at which the fleet is observed; fractions of a second are dropped
 * @param missions the number of glider missions, 1 to 1,000,000
 * @param seed the seed of the random choices
 * @param profilesPerMission the number of profiles of each mission, 0 to 100,000; null for as many
 *     as its days at sea give
 * @param missionsWithProfileDocuments the number of missions, the newest, whose profiles are in the
 *     {@code profiles} collection too; at least 0. The other missions name profiles that do not
 *     exist, as the real ones do while they are ingested. A mission has about 1,300: 240 bring
 *     318,000 documents and 20 seconds or so on the embedded database, 24,000 would bring 30
 *     million
 * @param dirty whether the documents of {@code DirtyDocuments} are added: about 30 missions with
 *     missing, null, blank and wrongly typed values, reversed times, duplicates and names that are
 *     HTML
 */
public record SampleFleet(
    Instant at,
    int missions,
    long seed,
    @Nullable Integer profilesPerMission,
    int missionsWithProfileDocuments,
    boolean dirty) {

  /** The comment of every mission. */
  public static final String COMMENT = "synthetic: made up for trying the portal, not observed";

  /** The missions of {@link #standard}. */
  public static final int STANDARD_MISSIONS = 240;

  /** The missions whose profiles {@link #standard} writes: about 35,000 documents. */
  public static final int STANDARD_MISSIONS_WITH_PROFILE_DOCUMENTS = 30;

  /** The page of every project, on the reserved domain example.org. */
  static final String PROJECT_URL = "https://example.org/synthetic";

  private static final int MOST_MISSIONS = 1_000_000;
  private static final int MOST_PROFILES = 100_000;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  /** A listener that receives the progress of writing. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Receives the progress after a batch was written.
     *
     * @param missionsWritten the glider missions so far
     * @param missions the glider missions in all
     */
    void written(int missionsWritten, int missions);
  }

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a number is out of its range, or {@code at} is not in the
   *     years 2000 to 2099
   */
  public SampleFleet {
    Objects.requireNonNull(at, "at");
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (at.isBefore(EARLIEST) || !at.isBefore(END)) {
      throw new IllegalArgumentException("at must be in the years 2000 to 2099 but was " + at);
    }
    checkRange("missions", missions, 1, MOST_MISSIONS);
    checkRange("missionsWithProfileDocuments", missionsWithProfileDocuments, 0, Integer.MAX_VALUE);
    if (profilesPerMission != null) {
      checkRange("profilesPerMission", profilesPerMission, 0, MOST_PROFILES);
    }
  }

  /**
   * Returns a clean fleet of 240 missions, with the profile documents of the newest 30.
   *
   * @param at the instant at which the fleet is observed
   * @return the fleet
   */
  public static SampleFleet standard(Instant at) {
    return new SampleFleet(
        at, STANDARD_MISSIONS, 42, null, STANDARD_MISSIONS_WITH_PROFILE_DOCUMENTS, false);
  }

  /**
   * Returns this fleet with another number of glider missions.
   *
   * @param number the number
   * @return the fleet
   */
  public SampleFleet withMissions(int number) {
    return new SampleFleet(
        at, number, seed, profilesPerMission, missionsWithProfileDocuments, dirty);
  }

  /**
   * Returns another fleet with the same settings.
   *
   * @param other the seed of its random choices
   * @return the fleet
   */
  public SampleFleet withSeed(long other) {
    return new SampleFleet(
        at, missions, other, profilesPerMission, missionsWithProfileDocuments, dirty);
  }

  /**
   * Returns this fleet with a fixed number of profiles in every mission, whatever its time at sea.
   *
   * @param number the number
   * @return the fleet
   */
  public SampleFleet withProfilesPerMission(int number) {
    return new SampleFleet(at, missions, seed, number, missionsWithProfileDocuments, dirty);
  }

  /**
   * Returns this fleet with the profile documents of its newest missions.
   *
   * @param newest the number of missions; 0 for no profile documents
   * @return the fleet
   */
  public SampleFleet withProfileDocumentsOf(int newest) {
    return new SampleFleet(at, missions, seed, profilesPerMission, newest, dirty);
  }

  /**
   * Returns this fleet with the dirty documents, in addition to the number of missions.
   *
   * @return the fleet
   */
  public SampleFleet withDirtyDocuments() {
    return new SampleFleet(
        at, missions, seed, profilesPerMission, missionsWithProfileDocuments, true);
  }

  /**
   * Writes the fleet as {@link #writeTo(MongoDatabase, Progress)} does, without a listener.
   *
   * @param database where to
   * @return what was written
   * @throws IllegalStateException if one of the collections holds a document already; then nothing
   *     is written
   * @throws com.mongodb.MongoException if the database does not take it
   */
  public SampleSummary writeTo(MongoDatabase database) {
    return writeTo(database, (written, all) -> {});
  }

  /**
   * Writes the fleet into the collections of the VOTO portal's schema, in bounded memory. The
   * {@code gliders} collection is written last, so a database without it holds only a part.
   *
   * @param database the database to write to
   * @param progress receives the progress after every batch, on this thread
   * @return the counts of what was written
   * @throws IllegalStateException if one of the collections already holds a document; then nothing
   *     is written
   * @throws com.mongodb.MongoException if the database rejects a write
   */
  public SampleSummary writeTo(MongoDatabase database, Progress progress) {
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(progress, "progress");
    return new SampleWriter(this, database, progress).write();
  }

  private static void checkRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + " but was " + value);
    }
  }
}
