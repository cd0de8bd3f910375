package org.oceanportal.bench.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.model.FleetTotals;

/** Tests of the method as the article describes it, with its weaknesses. */
class ArticleJsonFileTest {

  @TempDir Path folder;
  private Instant now = Instant.parse("2024-11-04T11:30:00Z");
  private int calculations;

  private FleetTotals calculate() {
    return article().calculateTotals();
  }

  private ArticleJsonFile article() {
    return new ArticleJsonFile(
        folder.resolve("totals.json"), () -> SampleTotals.of("" + ++calculations), () -> now);
  }

  @Test
  void theFirstCallCalculatesAndWritesTheFile() {
    assertThat(calculate()).isEqualTo(SampleTotals.of("1"));
    assertThat(folder.resolve("totals.json")).content().contains("2024-11-04T11:30:00Z");
  }

  @Test
  void forADayTheFileIsRead() {
    FleetTotals first = calculate();
    now = now.plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(calculate()).isEqualTo(first);
    assertThat(calculations).isEqualTo(1);
  }

  @Test
  void afterADayItIsRecalculated() {
    calculate();
    now = now.plus(Duration.ofHours(24));
    assertThat(calculate()).isEqualTo(SampleTotals.of("2"));
    assertThat(calculate()).isEqualTo(SampleTotals.of("2"));
  }

  @Test
  void theFileIsReadOnEveryCall() throws Exception {
    ArticleJsonFile article = article();
    article.calculateTotals();
    Path file = folder.resolve("totals.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"platforms\":19", "\"platforms\":20"));
    assertThat(article.calculateTotals().platforms()).isEqualTo(20);
  }

  @Test
  void aTimestampInTheFutureIsFresh() {
    calculate();
    now = now.minus(Duration.ofDays(365));
    calculate();
    assertThat(calculations).isEqualTo(1);
  }

  @Test
  void aTruncatedFileIsFatal() throws Exception {
    calculate();
    Files.writeString(folder.resolve("totals.json"), "{\"timeEdited\":");
    assertThatThrownBy(this::calculate).isInstanceOf(RuntimeException.class);
  }
}
