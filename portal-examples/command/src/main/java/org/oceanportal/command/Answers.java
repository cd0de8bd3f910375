package org.oceanportal.command;

import org.oceanportal.query.BothAnswers;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.views.output.View;

/** The answers of one run of a command. */
interface Answers extends AutoCloseable {

  /**
   * Returns the source for these queries.
   *
   * @param queries the queries that will run
   */
  MissionStats stats(MissionQuery<?>... queries);

  /** Returns a view of the answers, with notes about them. */
  View shown(View view, BothAnswers<?> answers);

  @Override
  void close();

  /** Returns the answers that the options select. */
  static Answers open(
      Environment environment,
      DatabaseOptions database,
      AskOptions asking,
      CacheOptions caching,
      OutputOptions output) {
    boolean keeps = caching.keeps();
    var stats =
        new LazyStats(
            () -> database.openForQuestions(environment, asking.at(), caching.folder()),
            asking::stats);
    return keeps
        ? new CachedAnswers(
            environment,
            stats,
            database.source(environment, asking.strategy()),
            caching,
            output.isJson())
        : new ComputedAnswers(stats);
  }

  /** Answers that are computed each time. */
  record ComputedAnswers(LazyStats lazy) implements Answers {

    @Override
    public MissionStats stats(MissionQuery<?>... queries) {
      return lazy;
    }

    @Override
    public View shown(View view, BothAnswers<?> answers) {
      return view;
    }

    @Override
    public void close() {
      lazy.close();
    }
  }
}
