package org.oceanportal.sample;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.oceanportal.internal.StoredDocuments;
import org.oceanportal.mongo.MissionSchema;

/** A writer that sends a fleet to a database, a batch at a time. */
final class SampleWriter {

  private static final MissionSchema SCHEMA = MissionSchema.standard();
  private static final String GLIDERS = "gliders";
  private static final String SAILBUOYS = "sailbuoys";

  /** The most profiles of a batch of missions, whose names and identifiers take about 1.5 MB. */
  private static final int PROFILES_A_BATCH_OF_MISSIONS = 50_000;

  private static final int SAILBUOY_MISSIONS_A_BATCH = 20;
  private static final int PROFILE_DOCUMENTS_A_BATCH = 5_000;

  private final SampleFleet fleet;
  private final MongoDatabase database;
  private final SampleFleet.Progress progress;
  private final GliderDocuments gliderDocuments;
  private final SortedMap<Integer, PlatformTotals> gliders = new TreeMap<>();
  private final SortedMap<Integer, PlatformTotals> sailbuoys = new TreeMap<>();
  private int gliderMissions;
  private int sailbuoyMissions;
  private long profileDocuments;

  SampleWriter(SampleFleet fleet, MongoDatabase database, SampleFleet.Progress progress) {
    this.fleet = fleet;
    this.database = database;
    this.progress = progress;
    this.gliderDocuments = new GliderDocuments(fleet);
  }

  SampleSummary write() {
    requireEmpty(SCHEMA.gliders().collection());
    requireEmpty(SCHEMA.sailbuoys().collection());
    requireEmpty(SCHEMA.profiles().collection());
    requireEmpty(GLIDERS);
    requireEmpty(SAILBUOYS);
    writeGliderMissions();
    writeSailbuoyMissions();
    if (fleet.dirty()) {
      writeDirtyMissions();
    }
    insert(SAILBUOYS, sailbuoyTotals());
    insert(GLIDERS, gliderTotals());
    return new SampleSummary(
        gliderMissions, sailbuoyMissions, profileDocuments, gliders.size(), sailbuoys.size());
  }

  private void requireEmpty(String collection) {
    boolean empty =
        StoredDocuments.in(database, collection)
                .find()
                .projection(Projections.include("_id"))
                .first()
            == null;
    if (!empty) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "The collection %s of the database %s holds documents, and a sample fleet goes only where there are none: name another database",
              collection,
              database.getName()));
    }
  }

  private void writeGliderMissions() {
    List<PlannedMission> plan = Schedule.of(fleet);
    int firstWithProfiles = plan.size() - fleet.missionsWithProfileDocuments();
    var missions =
        new Batch(collection(SCHEMA.gliders().collection()), PROFILES_A_BATCH_OF_MISSIONS);
    var profiles = new Batch(collection(SCHEMA.profiles().collection()), PROFILE_DOCUMENTS_A_BATCH);
    for (int i = 0; i < plan.size(); i++) {
      PlannedMission planned = plan.get(i);
      ProfileTrack track = gliderDocuments.track(planned);
      if (i >= firstWithProfiles) {
        addProfiles(planned, track, profiles);
      }
      if (missions.add(gliderDocuments.mission(planned, track), track.size() + 1)) {
        progress.written(i + 1, plan.size());
      }
      totals(gliders, planned).add(planned, track);
    }
    profiles.send();
    missions.send();
    gliderMissions += plan.size();
    progress.written(plan.size(), plan.size());
  }

  private void addProfiles(PlannedMission planned, ProfileTrack track, Batch profiles) {
    for (int profile = 0; profile < track.size(); profile++) {
      profiles.add(gliderDocuments.profile(planned, track, profile), 1);
    }
    profileDocuments += track.size();
  }

  private void writeSailbuoyMissions() {
    var documents = new SailbuoyDocuments(fleet);
    var missions =
        new Batch(collection(SCHEMA.sailbuoys().collection()), SAILBUOY_MISSIONS_A_BATCH);
    for (PlannedMission planned : documents.plan()) {
      Document document = documents.mission(planned);
      missions.add(document, 1);
      totals(sailbuoys, planned).add(planned, document);
      sailbuoyMissions++;
    }
    missions.send();
  }

  private void writeDirtyMissions() {
    var dirty = new DirtyDocuments(fleet);
    List<Document> ofGliders = dirty.gliderMissions();
    List<Document> ofSailbuoys = dirty.sailbuoyMissions();
    insert(SCHEMA.gliders().collection(), ofGliders);
    insert(SCHEMA.sailbuoys().collection(), ofSailbuoys);
    gliderMissions += ofGliders.size();
    sailbuoyMissions += ofSailbuoys.size();
  }

  private List<Document> gliderTotals() {
    var seeds = new Seeds(fleet.seed());
    var documents = new ArrayList<Document>();
    gliders.forEach(
        (place, totals) -> {
          Roster.Glider glider = Roster.glider(place);
          documents.add(
              new Document("_id", seeds.id(GLIDERS, place, fleet.at().getEpochSecond(), 0))
                  .append("platform_serial", glider.serial())
                  .append("name", glider.name())
                  .append("missions", totals.missions())
                  .append("total_profiles", totals.profiles())
                  .append("total_seconds", totals.seconds())
                  .append("total_depth", totals.depthMetres())
                  .append("comment", SampleFleet.COMMENT));
        });
    return documents;
  }

  private List<Document> sailbuoyTotals() {
    var seeds = new Seeds(fleet.seed());
    var documents = new ArrayList<Document>();
    sailbuoys.forEach(
        (place, totals) ->
            documents.add(
                new Document("_id", seeds.id(SAILBUOYS, place, fleet.at().getEpochSecond(), 0))
                    .append("sailbuoy", SailbuoyDocuments.FIRST_SAILBUOY + place)
                    .append("missions", totals.missions())
                    .append("total_seconds", totals.seconds())
                    .append("total_dist", totals.distanceMetres())
                    .append("comment", SampleFleet.COMMENT)));
    return documents;
  }

  private static PlatformTotals totals(
      SortedMap<Integer, PlatformTotals> all, PlannedMission planned) {
    return all.computeIfAbsent(planned.platform(), place -> new PlatformTotals());
  }

  private void insert(String name, List<Document> documents) {
    collection(name).insertMany(documents);
  }

  private MongoCollection<Document> collection(String name) {
    return StoredDocuments.in(database, name);
  }
}
