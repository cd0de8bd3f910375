package org.oceanportal.query;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oceanportal.model.Fleet;
import org.oceanportal.model.MissionSort;
import org.oceanportal.model.MissionStatus;
import org.oceanportal.model.PageKey;

/** The components of a list's query. */
record MissionsQueryRecord(
    Fleet fleet,
    Scope scope,
    @Nullable String platformSerial,
    @Nullable String project,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable MissionStatus status,
    @Nullable Instant at,
    MissionSort sort,
    boolean descending,
    int limit,
    @Nullable PageKey after)
    implements MissionsQuery {

  MissionsQueryRecord {
    Objects.requireNonNull(fleet, "fleet");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(sort, "sort");
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must be 1 to 1000 but was " + limit);
    }
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from must not be after to but was " + from + ", " + to);
    }
    if (after != null && (after.sort() != sort || after.descending() != descending)) {
      throw new IllegalArgumentException(
          "after must be a key of a list in the same order but was of " + after.sort());
    }
  }

  static MissionsQuery of(Fleet fleet) {
    return new MissionsQueryRecord(
        fleet, Scope.all(), null, null, null, null, null, null, MissionSort.START, true, 50, null);
  }

  @Override
  public MissionsQuery in(Scope other) {
    return firstPage(copy -> copy.scope = other);
  }

  @Override
  public MissionsQuery platform(@Nullable String other) {
    return firstPage(copy -> copy.platformSerial = other);
  }

  @Override
  public MissionsQuery project(@Nullable String other) {
    return firstPage(copy -> copy.project = other);
  }

  @Override
  public MissionsQuery between(@Nullable Instant first, @Nullable Instant last) {
    return firstPage(
        copy -> {
          copy.from = first;
          copy.to = last;
        });
  }

  @Override
  public MissionsQuery status(@Nullable MissionStatus other) {
    return firstPage(copy -> copy.status = other);
  }

  @Override
  public MissionsQuery at(@Nullable Instant instant) {
    return samePage(copy -> copy.at = instant);
  }

  @Override
  public MissionsQuery sortedBy(MissionSort column, boolean greatestFirst) {
    return firstPage(
        copy -> {
          copy.sort = column;
          copy.descending = greatestFirst;
        });
  }

  @Override
  public MissionsQuery limit(int missions) {
    return samePage(copy -> copy.limit = missions);
  }

  @Override
  public MissionsQuery after(@Nullable PageKey key) {
    return samePage(copy -> copy.after = key);
  }

  /** A key belongs to the list that it was given with. */
  private MissionsQuery firstPage(Consumer<Copy> change) {
    return samePage(change.andThen(copy -> copy.after = null));
  }

  private MissionsQuery samePage(Consumer<Copy> change) {
    var copy = new Copy(this);
    change.accept(copy);
    return copy.query();
  }

  private static final class Copy {
    private final Fleet fleet;
    private Scope scope;
    private @Nullable String platformSerial;
    private @Nullable String project;
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable MissionStatus status;
    private @Nullable Instant at;
    private MissionSort sort;
    private boolean descending;
    private int limit;
    private @Nullable PageKey after;

    Copy(MissionsQueryRecord query) {
      fleet = query.fleet;
      scope = query.scope;
      platformSerial = query.platformSerial;
      project = query.project;
      from = query.from;
      to = query.to;
      status = query.status;
      at = query.at;
      sort = query.sort;
      descending = query.descending;
      limit = query.limit;
      after = query.after;
    }

    MissionsQuery query() {
      return new MissionsQueryRecord(
          fleet,
          scope,
          platformSerial,
          project,
          from,
          to,
          status,
          at,
          sort,
          descending,
          limit,
          after);
    }
  }
}
