package org.oceanportal.sample;

import static org.oceanportal.mongo.MissionField.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;

/** Dirty documents such as real ingests have written: each is a good one with one defect. */
final class DirtyDocuments {

  private static final CollectionSchema GLIDERS = MissionSchema.standard().gliders();
  private static final CollectionSchema SAILBUOYS = MissionSchema.standard().sailbuoys();
  private static final String HTML = "<img src=x onerror=alert(1)> & \"Basin\"";
  private static final String SERIAL = "SEA900";
  private static final int SAILBUOY = 2090;
  private static final int FEW_PROFILES = 20;
  private static final String BASINS = "Bornholm Basin";

  private final SampleFleet fleet;

  DirtyDocuments(SampleFleet fleet) {
    this.fleet = fleet.withProfilesPerMission(FEW_PROFILES);
  }

  List<Document> gliderMissions() {
    var wrongs = new ArrayList<Consumer<Document>>();
    wrongs.addAll(wrongBasins());
    wrongs.addAll(wrongFigures());
    wrongs.addAll(wrongTimes());
    wrongs.addAll(wrongNames());
    var good = new GliderDocuments(fleet);
    var documents = new ArrayList<Document>();
    for (Consumer<Document> wrong : wrongs) {
      PlannedMission planned = planned(fleet.missions(), documents.size());
      Document document = good.mission(planned, good.track(planned));
      document.put(GLIDERS.name(PLATFORM), SERIAL);
      wrong.accept(document);
      documents.add(document);
    }
    return documents;
  }

  List<Document> sailbuoyMissions() {
    List<Consumer<Document>> wrongs =
        List.of(
            with(SAILBUOYS, DISTANCE_METRES, Double.NaN),
            with(SAILBUOYS, LON, List.of(15.5, 15.6, 15.7)),
            with(SAILBUOYS, LAT, List.of(Double.NaN, Double.NaN)),
            with(SAILBUOYS, LAT, List.of()),
            with(SAILBUOYS, END, "yesterday"),
            with(SAILBUOYS, PLATFORM, "SB2090"));
    var good = new SailbuoyDocuments(fleet);
    int firstIndex = good.plan().size();
    var documents = new ArrayList<Document>();
    for (Consumer<Document> wrong : wrongs) {
      Document document = good.mission(planned(firstIndex, documents.size()));
      document.put(SAILBUOYS.name(PLATFORM), SAILBUOY);
      wrong.accept(document);
      documents.add(document);
    }
    return documents;
  }

  private static List<Consumer<Document>> wrongBasins() {
    return List.of(
        without(BASIN),
        with(GLIDERS, BASIN, null),
        with(GLIDERS, BASIN, ""),
        with(GLIDERS, BASIN, " \u00A0 "),
        with(GLIDERS, BASIN, " , ,"),
        with(GLIDERS, BASIN, 5),
        with(GLIDERS, BASIN, List.of(BASINS)),
        with(GLIDERS, BASIN, "bornholm basin ,, Bornholm Basin"));
  }

  private static List<Consumer<Document>> wrongFigures() {
    return List.of(
        with(GLIDERS, PROFILES, "1234"),
        with(GLIDERS, PROFILES, -5),
        with(GLIDERS, PROFILES, null),
        without(PROFILES),
        with(GLIDERS, DISTANCE_METRES, Double.NaN),
        with(GLIDERS, DISTANCE_METRES, Double.POSITIVE_INFINITY),
        with(GLIDERS, DISTANCE_METRES, Decimal128.parse("12345.678")),
        with(GLIDERS, DEPTH_METRES, -0.5),
        with(GLIDERS, DATA_POINTS, "many"));
  }

  private List<Consumer<Document>> wrongTimes() {
    Instant at = fleet.at();
    return List.of(
        with(GLIDERS, END, Date.from(at.minus(Duration.ofDays(20_000)))),
        with(GLIDERS, END, Date.from(at.plus(Duration.ofDays(3)))),
        with(GLIDERS, END, null),
        with(GLIDERS, END, "2024-02-30"),
        without(START),
        with(GLIDERS, START, null),
        with(GLIDERS, START, "2024-01-01T00:00:00Z"));
  }

  private static List<Consumer<Document>> wrongNames() {
    return List.of(
        with(GLIDERS, MISSION, 1),
        with(GLIDERS, MISSION, 1),
        with(GLIDERS, MISSION, "M25"),
        without(PLATFORM),
        with(GLIDERS, PLATFORM, "Grönskär Å1 Ἑλλάς"),
        with(GLIDERS, PLATFORM, HTML),
        with(GLIDERS, BASIN, HTML + ", " + BASINS),
        with(GLIDERS, PROJECT, HTML));
  }

  /** Plans missions of ten days, the newest of which ended over a month ago. */
  private PlannedMission planned(int firstIndex, int number) {
    Instant end = fleet.at().minus(Duration.ofDays(40 + 12L * number));
    Instant start = end.minus(Duration.ofDays(10));
    return new PlannedMission(firstIndex + number, 0, number + 1, start, end, false, true, BASINS);
  }

  private static Consumer<Document> with(
      CollectionSchema schema, MissionField field, @Nullable Object value) {
    return document -> document.put(schema.name(field), value);
  }

  private static Consumer<Document> without(MissionField field) {
    return document -> document.remove(GLIDERS.name(field));
  }
}
