package org.oceanportal.command;

import org.oceanportal.query.BothAnswers;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;
import org.oceanportal.views.output.View;

/** Where the answers to one run of a command come from. */
interface Answers extends AutoCloseable {

  /**
   * Gives the queries somebody to be asked of.
   *
   * @param queries those that will be asked
   */
  MissionStats stats(MissionQuery<?>... queries);

  /** A view of the answers, with what there is to say of them. */
  View shown(View view, BothAnswers<?> answers);

  @Override
  void close();

  /** The answers that the options ask for. */
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
        ? new KeptAnswers(
            environment,
            stats,
            database.source(environment, asking.strategy()),
            caching,
            output.isJson())
        : new ComputedAnswers(stats);
  }

  /** Computed each time. */
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
