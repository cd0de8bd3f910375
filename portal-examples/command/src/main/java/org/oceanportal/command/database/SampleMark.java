package org.oceanportal.command.database;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.oceanportal.sample.SampleFleet;

/**
 * The state of the sample in a database.
 *
 * @param fleet its settings
 * @param newestFix the end of the mission that ended last
 * @param complete whether all of it was written
 * @param missions the number of missions written, of gliders and of sailbuoys
 */
record SampleMark(SampleFleet fleet, Instant newestFix, boolean complete, long missions) {

  /** The filter of the mark among the marks. */
  static final Document ITSELF = new Document("_id", "sample");

  static SampleMark of(Document mark) {
    var fleet =
        new SampleFleet(
            mark.getDate("at").toInstant(),
            mark.getInteger("fleetMissions"),
            mark.getLong("seed"),
            mark.getInteger("profilesPerMission"),
            mark.getInteger("missionsWithProfileDocuments"),
            mark.getBoolean("dirty"));
    return new SampleMark(
        fleet,
        mark.getDate("newestFix").toInstant(),
        mark.getBoolean("complete"),
        mark.getLong("missions"));
  }

  Document document() {
    return new Document(ITSELF)
        .append("at", Date.from(fleet.at()))
        .append("fleetMissions", fleet.missions())
        .append("seed", fleet.seed())
        .append("profilesPerMission", fleet.profilesPerMission())
        .append("missionsWithProfileDocuments", fleet.missionsWithProfileDocuments())
        .append("dirty", fleet.dirty())
        .append("newestFix", Date.from(newestFix))
        .append("complete", complete)
        .append("missions", missions);
  }

  /** Returns whether the newest fix is recent enough for queries of an instant. */
  boolean isFresh(Instant instant) {
    return complete && !newestFix.isBefore(instant.minus(LocalSample.FRESH));
  }

  /** Returns the same settings, observed later. */
  SampleFleet madeAt(Instant instant) {
    return new SampleFleet(
        instant,
        fleet.missions(),
        fleet.seed(),
        fleet.profilesPerMission(),
        fleet.missionsWithProfileDocuments(),
        fleet.dirty());
  }
}
