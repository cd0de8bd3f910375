package org.oceanportal.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.file.KeptFile;
import org.oceanportal.cache.missions.AnswerKey;
import org.oceanportal.views.output.Figure;
import org.oceanportal.views.output.Records;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;

/** The answers cached in a folder. The names are part of the command's interface. */
record CacheView(String folder, List<Line> answers) implements View {

  /**
   * One answer.
   *
   * @param question the query with every argument; empty if the file cannot be read
   * @param source the database it is of, and the strategy; empty likewise
   * @param computedAt null if the file cannot be read
   * @param ageSeconds null likewise
   * @param state fresh, expired or unreadable
   * @param loadMillis the time it took to compute; null if the file cannot be read
   * @param bytes the size of its file
   * @param file its name in the folder
   */
  record Line(
      String question,
      String source,
      @Nullable Instant computedAt,
      @Nullable Long ageSeconds,
      String state,
      @Nullable Long loadMillis,
      long bytes,
      String file) {

    static Line of(KeptFile kept, Instant now, Duration ttl) {
      Instant computedAt = kept.computedAt();
      Duration age = computedAt == null ? null : Duration.between(computedAt, now);
      Duration loadTime = kept.loadTime();
      AnswerKey.Text key = AnswerKey.Text.of(kept.key());
      return new Line(
          key.query(),
          key.source(),
          computedAt,
          age == null ? null : Math.max(0, age.toSeconds()),
          state(age, ttl),
          loadTime == null ? null : loadTime.toMillis(),
          kept.bytes(),
          String.valueOf(kept.file().getFileName()));
    }

    private static String state(@Nullable Duration age, Duration ttl) {
      if (age == null) {
        return "unreadable";
      }
      return !age.isNegative() && age.compareTo(ttl) < 0 ? "fresh" : "expired";
    }
  }

  static CacheView of(Path folder, List<KeptFile> files, Instant now, Duration ttl) {
    return new CacheView(
        folder.toString(), files.stream().map(file -> Line.of(file, now, ttl)).toList());
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Table csv() {
    Table table = Records.table(Line.class);
    answers.forEach(line -> Records.add(table, line));
    return table;
  }

  @Override
  public String title() {
    return folder;
  }

  @Override
  public Table text() {
    var table = new Table("Age", "State", "Bytes", "Question", "Source");
    for (Line line : answers) {
      Long age = line.ageSeconds();
      table.row(
          age == null ? null : new Figure(Words.roughly(Duration.ofSeconds(age))),
          line.state(),
          Figure.of(line.bytes()),
          line.question(),
          line.source());
    }
    return table;
  }
}
