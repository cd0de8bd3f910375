package org.oceanportal.command.database;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.oceanportal.sample.SampleFleet;

/**
 * What is known of the sample in a database.
 *
 * @param fleet its settings
 * @param newestFix the end of the mission that ended last
 * @param complete whether all of it was written
 * @param missions how many missions were written, of gliders and of sailbuoys
 */
record SampleMark(SampleFleet fleet, Instant newestFix, boolean complete, long missions) {

  /** Finds the mark among the marks. */
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

  /** Whether the newest fix is young enough for questions about an instant. */
  boolean isFresh(Instant asked) {
    return complete && !newestFix.isBefore(asked.minus(KeptSample.FRESH));
  }

  /** The same settings, looked at later. */
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
