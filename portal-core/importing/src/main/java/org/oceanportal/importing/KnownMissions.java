package org.oceanportal.importing;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.DocumentIds;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.ServerKind;
import org.oceanportal.internal.Values;
import org.oceanportal.mongo.CollectionSchema;
import org.oceanportal.mongo.MissionField;

/**
 * The missions that the database has when an import begins, and those that the import adds. Of
 * several with the same platform and number it is the one that ends last, as in the queries.
 */
final class KnownMissions {

  private static final int A_BATCH = 1_000;
  private static final int A_PAGE = 50_000;

  private static final Comparator<KnownMission> BY_NUMBER =
      Comparator.comparing(KnownMission::platform).thenComparingInt(KnownMission::number);
  private static final Comparator<KnownMission> BY_START =
      Comparator.comparing(KnownMission::platform)
          .thenComparingLong(KnownMission::startMillis)
          .thenComparingInt(KnownMission::number);

  private final Target target;

  /** The order of {@link org.oceanportal.internal.LatestMission}. */
  private final Comparator<KnownMission> lastEnding;

  private final NavigableSet<KnownMission> byNumber = new TreeSet<>(BY_NUMBER);
  private final NavigableSet<KnownMission> byStart = new TreeSet<>(BY_START);
  private final List<KnownMission> withoutNumber = new ArrayList<>();

  private KnownMissions(Target target) {
    this.target = target;
    this.lastEnding =
        Comparator.comparingLong(KnownMission::endMillis)
            .thenComparing(mission -> new Document("_id", target.idOf(mission)), DocumentIds.ORDER);
  }

  /** Reads all missions. */
  static KnownMissions read(Target target) {
    return read(target, A_PAGE);
  }

  /** Reads all missions, on the embedded server in pages of a size. */
  static KnownMissions read(Target target, int page) {
    return read(target, new BsonDocument(), page);
  }

  /** Reads the missions of a platform. */
  static KnownMissions ofPlatform(String platform, Target target) {
    Object stored = Platforms.stored(platform, target.schema()).orElseThrow();
    return read(target, new Document(target.schema().name(MissionField.PLATFORM), stored), A_PAGE);
  }

  /**
   * Reads missions. A document without a platform or a number is not a mission that a row can mean.
   */
  private static KnownMissions read(Target target, Bson filter, int page) {
    CollectionSchema schema = target.schema();
    var missions = new KnownMissions(target);
    List<String> names =
        Stream.concat(
                Stream.of(
                        MissionField.PLATFORM,
                        MissionField.MISSION,
                        MissionField.START,
                        MissionField.END,
                        MissionField.COMPLETE)
                    .filter(schema::has)
                    .map(schema::name),
                Stream.of(Target.NUMBER_GIVEN))
            .toList();
    FindIterable<Document> found =
        target
            .collection()
            .find(filter)
            .projection(Projections.include(names))
            .collation(target.server().collation());
    if (target.server().kind() == ServerKind.EMBEDDED) {
      missions.addPages(found, page);
    } else {
      found.batchSize(A_BATCH).forEach(missions::addStored);
    }
    return missions;
  }

  /**
   * Adds missions page by page, since the embedded server holds all that it finds in memory before
   * it sends the first.
   */
  private void addPages(FindIterable<Document> found, int most) {
    var page = new ArrayList<Document>();
    int skipped = 0;
    do {
      page.clear();
      found.skip(skipped).limit(most).batchSize(A_BATCH).into(page);
      page.forEach(this::addStored);
      skipped += page.size();
    } while (page.size() == most);
  }

  private void addStored(Document document) {
    String platform = Platforms.shown(document, target.schema());
    Integer number = Values.integer(Values.of(document, MissionField.MISSION, target.schema()));
    if (platform == null || platform.isEmpty() || number == null) {
      return;
    }
    boolean given = Boolean.TRUE.equals(document.get(Target.NUMBER_GIVEN));
    var mission = new KnownMission(shared(platform), number, given);
    mission.start(Values.of(document, MissionField.START, target.schema()));
    mission.end(Values.of(document, MissionField.END, target.schema()));
    mission.complete(
        Boolean.TRUE.equals(Values.of(document, MissionField.COMPLETE, target.schema())));
    target.store(mission, document.get("_id"));
    KnownMission other = numbered(platform, number);
    if (other == null || lastEnding.compare(other, mission) < 0) {
      remove(other);
      put(mission);
    }
  }

  private void put(KnownMission mission) {
    byNumber.add(mission);
    byStart.add(mission);
  }

  private void remove(@Nullable KnownMission mission) {
    if (mission != null) {
      byNumber.remove(mission);
      byStart.remove(mission);
    }
  }

  /** Returns the text of an earlier mission, so that a platform's serial is held once. */
  private String shared(String platform) {
    KnownMission before = lastNumbered(platform);
    return before == null ? platform : before.platform();
  }

  /** Returns the mission of a platform and number; null if there is none. */
  @Nullable KnownMission numbered(String platform, int number) {
    var probe = new KnownMission(platform, number, false);
    KnownMission mission = byNumber.ceiling(probe);
    return mission != null && BY_NUMBER.compare(mission, probe) == 0 ? mission : null;
  }

  /** Returns a platform's mission with the greatest number. */
  private @Nullable KnownMission lastNumbered(String platform) {
    KnownMission last = byNumber.floor(new KnownMission(platform, Integer.MAX_VALUE, false));
    return last != null && last.platform().equals(platform) ? last : null;
  }

  /**
   * Returns the missions of a platform that start within two times, both included, in order of
   * start.
   */
  Collection<KnownMission> starting(String platform, Instant from, Instant to) {
    return byStart.subSet(
        started(platform, from, Integer.MIN_VALUE), true,
        started(platform, to, Integer.MAX_VALUE), true);
  }

  private static KnownMission started(String platform, Instant start, int number) {
    var probe = new KnownMission(platform, number, false);
    probe.start(Date.from(start));
    return probe;
  }

  /** Adds the mission of a row that belongs to none of these. */
  KnownMission add(MissionRow row) {
    boolean given = row.mission() == null;
    var mission = new KnownMission(shared(row.platformSerial()), row.mission(), given);
    mission.start(Date.from(row.start()));
    if (given) {
      withoutNumber.add(mission);
      byStart.add(mission);
    } else {
      put(mission);
    }
    return mission;
  }

  /** Notes that a mission starts at another time. */
  void move(KnownMission mission, Instant start) {
    byStart.remove(mission);
    mission.start(Date.from(start));
    byStart.add(mission);
  }

  /** Gives the missions without a number the numbers after their platforms' greatest, by start. */
  void giveNumbers() {
    withoutNumber.sort(Comparator.comparingLong(KnownMission::startMillis));
    withoutNumber.forEach(this::giveNumber);
    withoutNumber.clear();
  }

  private void giveNumber(KnownMission mission) {
    number(mission, freeNumber(mission));
  }

  /** Gives a mission a number, which replaces any that it has. */
  void number(KnownMission mission, int number) {
    remove(mission);
    mission.number(number);
    put(mission);
  }

  /** Returns the number after the greatest on a mission's platform, or the least that is free. */
  int freeNumber(KnownMission mission) {
    String platform = mission.platform();
    KnownMission last = lastNumbered(platform);
    int greatest = last == null ? 0 : Math.max(0, last.number());
    if (greatest < Integer.MAX_VALUE) {
      return greatest + 1;
    }
    return IntStream.iterate(1, number -> number + 1)
        .filter(number -> numbered(platform, number) == null)
        .findFirst()
        .orElseThrow();
  }

  /** Passes on each mission that overlaps an earlier one of its platform, with that one. */
  void forEachOverlap(Rules rules, BiConsumer<KnownMission, KnownMission> action) {
    KnownMission last = null;
    for (KnownMission mission : byStart) {
      if (last == null || !last.platform().equals(mission.platform())) {
        last = mission.interval() == null ? null : mission;
      } else {
        if (rules.overlap(last, mission)) {
          action.accept(mission, last);
        }
        last = rules.endsLater(mission, last) ? mission : last;
      }
    }
  }
}
