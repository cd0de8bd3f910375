package org.oceanportal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Both;
import org.oceanportal.model.Fleet;

class BothFleetsTest {

  private static final Instant OLDER = Instant.parse("2024-06-01T12:00:00Z");
  private static final Instant NEWER = OLDER.plusSeconds(60);

  @Test
  void bothAnswersAreOfTheOlderInstant() {
    Answer<Integer> older = Answer.of(1, OLDER);
    Answer<Integer> newer = Answer.of(2, NEWER);

    assertThat(new BothAnswers<>(older, newer).asOf()).isEqualTo(OLDER);
    assertThat(new BothAnswers<>(newer, older).asOf()).isEqualTo(OLDER);
    assertThat(new BothAnswers<>(newer, older).value()).isEqualTo(new Both<>(2, 1));
  }

  @Test
  void aScopeIsOfTheGlidersAlone() {
    Scope kattegat = Scope.basin("Kattegat");
    Both<TotalsQuery> totals = TotalsQuery.bothFleets(kattegat);
    Both<RecentQuery> recent = RecentQuery.bothFleets(kattegat);

    assertThat(totals.map(TotalsQuery::fleet))
        .isEqualTo(new Both<>(Fleet.GLIDERS, Fleet.SAILBUOYS));
    assertThat(recent.map(RecentQuery::fleet))
        .isEqualTo(new Both<>(Fleet.GLIDERS, Fleet.SAILBUOYS));
    assertThat(totals.map(TotalsQuery::scope)).isEqualTo(new Both<>(kattegat, Scope.all()));
    assertThat(recent.map(RecentQuery::scope)).isEqualTo(new Both<>(kattegat, Scope.all()));
    assertThat(recent.map(RecentQuery::window).stream())
        .isEqualTo(List.of(RecentQuery.GLIDER_WINDOW, RecentQuery.SAILBUOY_WINDOW));
  }

  @Test
  void allGlidersAreAskedAboutUnlessAScopeIsNamed() {
    assertThat(TotalsQuery.gliders().scope()).isEqualTo(Scope.all());
    assertThat(TotalsQuery.gliders().by(Dimension.YEAR).totals()).isEqualTo(TotalsQuery.gliders());
    assertThat(RecentQuery.gliders().scope()).isEqualTo(Scope.all());
    assertThat(TotalsQuery.gliders().inAnyBasin().scope()).isEqualTo(Scope.inBasin());
    assertThat(RecentQuery.gliders().inAnyBasin().scope()).isEqualTo(Scope.inBasin());
  }
}
