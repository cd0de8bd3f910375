package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.query.Answer;
import org.oceanportal.query.MissionQuery;
import org.oceanportal.query.MissionStats;

/**
 * Every query has what CONTRIBUTING asks of a new one. {@code CommandsSentTest} sees to its plan,
 * and the compiler to the loop's rule, since each strategy has a method for it.
 */
class EveryQueryTest {

  static Stream<Class<?>> queries() {
    return Arrays.stream(MissionQuery.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void hasAMethodWithItsResult(Class<?> query) {
    Method method = method(query);
    Type answer = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];

    assertThat(method.getReturnType()).isEqualTo(Answer.class);
    assertThat(query.getGenericInterfaces()[0])
        .isInstanceOfSatisfying(
            ParameterizedType.class,
            declared -> assertThat(declared.getActualTypeArguments()).containsExactly(answer));
  }

  private static Method method(Class<?> query) {
    List<Method> methods =
        Arrays.stream(MissionStats.class.getMethods())
            .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {query}))
            .toList();
    assertThat(methods).as("methods of MissionStats for " + query).hasSize(1);
    return methods.get(0);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void hasAContract(Class<?> query) {
    String name = query.getSimpleName().replaceFirst("Query$", "");

    assertThat(MissionStatsContract.class.getDeclaredClasses())
        .extracting(Class::getSimpleName)
        .contains(name);
  }

  @Test
  void isAskedOfRandomFleets() {
    var questions = new ArrayList<Consumer<MissionStats>>();
    for (RandomQuestions.Asked asked : new RandomQuestions(new Random(1)).some()) {
      questions.add(
          stats -> {
            Object unused = asked.of().apply(stats);
          });
    }

    assertThat(QueriesAsked.by(questions)).containsExactlyInAnyOrderElementsOf(queries().toList());
  }
}
