package org.oceanportal.command.database;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.mongo.MissionField;
import org.oceanportal.mongo.MissionSchema;
import org.oceanportal.sample.SampleFleet;

/**
 * The sample fleet in the local database: made when there is nothing else, renewed when it is old.
 *
 * <p>A mark in a collection of its own holds its settings and its number of missions. Missions
 * without the mark, or more of them than it states, are the user's and are never touched.
 */
public final class LocalSample {

  /** The greatest age of its newest fix. */
  static final Duration FRESH = Duration.ofHours(12);

  static final String MARKS = "portal_command";

  private static final String GLIDER_MISSIONS = MissionSchema.standard().gliders().collection();
  private static final String SAILBUOY_MISSIONS = MissionSchema.standard().sailbuoys().collection();
  private static final String END = MissionSchema.standard().gliders().name(MissionField.END);
  private static final List<String> COLLECTIONS =
      List.of(
          GLIDER_MISSIONS,
          SAILBUOY_MISSIONS,
          MissionSchema.standard().profiles().collection(),
          "gliders",
          "sailbuoys");

  private final MongoDatabase database;
  private final Consumer<String> say;

  /** Creates the sample of a database; messages about it go to {@code say}. */
  public LocalSample(MongoDatabase database, Consumer<String> say) {
    this.database = database;
    this.say = say;
  }

  /**
   * Makes the sample where there is nothing, and renews it if its newest fix is too old.
   *
   * @param now the current time
   * @param instant the instant of the queries, or null for now; a sample that was made for an
   *     earlier instant may serve queries of that one
   * @return whether it was made, so that answers of an older one are invalid
   */
  public boolean keepFresh(Instant now, @Nullable Instant instant) {
    Optional<SampleMark> mark = mark();
    if (mark.isEmpty()) {
      if (isEmpty()) {
        make(SampleFleet.standard(now));
        return true;
      }
      return false;
    }
    Instant looked = instant != null && instant.isBefore(now) ? instant : now;
    return renewIfOld(mark.get(), now, looked);
  }

  /**
   * Renews the sample if its newest fix is too old. Where there is none, none is made: an import
   * may be running.
   *
   * @param now the current time
   * @return whether it was made
   */
  public boolean renew(Instant now) {
    Optional<SampleMark> mark = mark();
    return mark.isPresent() && renewIfOld(mark.get(), now, now);
  }

  private boolean renewIfOld(SampleMark known, Instant now, Instant looked) {
    if (known.isFresh(looked) || hasMore(known)) {
      return false;
    }
    say.accept(
        known.complete()
            ? "the sample fleet's newest fix is over 12 hours old (" + known.newestFix() + ")"
            : "the sample fleet was not finished");
    remove();
    make(known.madeAt(now));
    return true;
  }

  /** Returns whether there is a sample whose newest fix is too old. */
  public boolean isOld(Instant now) {
    return mark().filter(mark -> !mark.isFresh(now)).isPresent();
  }

  /** Returns the instant of the sample; empty if there is none. */
  public Optional<Instant> madeFor() {
    return mark().map(mark -> mark.fleet().at());
  }

  /** Returns whether the missions are the sample, and nothing else. */
  public boolean isThere() {
    return mark().filter(mark -> !hasMore(mark)).isPresent();
  }

  /**
   * Replaces the sample by another one.
   *
   * @param fleet the sample
   * @throws DatabaseException if there are missions that are not the sample
   */
  public void replaceBy(SampleFleet fleet) {
    Optional<SampleMark> mark = mark();
    if (mark.isPresent() ? hasMore(mark.get()) : !isEmpty()) {
      throw new DatabaseException(
          "the local database holds missions that are not the sample: give another database"
              + " with --uri, or another folder in "
              + DataFolder.VARIABLE,
          null);
    }
    remove();
    make(fleet);
  }

  /** Removes the sample, and only that, to make space for the user's missions. */
  public void makeWay() {
    Optional<SampleMark> mark = mark();
    if (mark.isEmpty()) {
      return;
    }
    if (hasMore(mark.get())) {
      marks().deleteMany(new Document());
      return;
    }
    say.accept("removing the sample fleet, to make space for the import");
    remove();
  }

  private void make(SampleFleet fleet) {
    say.accept("making a synthetic sample fleet of " + fleet.missions() + " missions");
    put(new SampleMark(fleet, fleet.at(), false, 0));
    fleet.writeTo(database, new SampleProgress(say));
    put(new SampleMark(fleet, newestFix(fleet), true, missions()));
  }

  /** Deletes documents, since the embedded server cannot drop a collection that has an index. */
  private void remove() {
    COLLECTIONS.forEach(name -> database.getCollection(name).deleteMany(new Document()));
    marks().deleteMany(new Document());
  }

  private boolean isEmpty() {
    return missions() == 0;
  }

  private boolean hasMore(SampleMark mark) {
    return mark.complete() && missions() > mark.missions();
  }

  private Instant newestFix(SampleFleet fleet) {
    Document last =
        database
            .getCollection(GLIDER_MISSIONS)
            .find(Filters.lte(END, Date.from(fleet.at())))
            .projection(Projections.include(END))
            .sort(Sorts.descending(END))
            .first();
    return last == null ? fleet.at() : last.getDate(END).toInstant();
  }

  /**
   * Returns the number of missions, of gliders and of sailbuoys: exact on the embedded server,
   * which reads every document for {@code countDocuments}.
   */
  public long missions() {
    return database.getCollection(GLIDER_MISSIONS).estimatedDocumentCount()
        + database.getCollection(SAILBUOY_MISSIONS).estimatedDocumentCount();
  }

  private Optional<SampleMark> mark() {
    return Optional.ofNullable(marks().find(SampleMark.ITSELF).first()).map(SampleMark::of);
  }

  private void put(SampleMark mark) {
    marks().replaceOne(SampleMark.ITSELF, mark.document(), new ReplaceOptions().upsert(true));
  }

  private MongoCollection<Document> marks() {
    return database.getCollection(MARKS);
  }
}
