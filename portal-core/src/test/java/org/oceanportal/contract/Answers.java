package org.oceanportal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** When two answers are equal: metres to 10<sup>-9</sup> of their size, all else exactly. */
public final class Answers {

  private static final double TOLERANCE = 1e-9;

  private Answers() {}

  /**
   * Asserts that two values of answers are equal.
   *
   * @param path what they answer, for the message; the names of components are added to it
   * @param expected the one
   * @param actual the other
   */
  public static void assertEqual(String path, Object expected, Object actual) {
    if (expected instanceof List<?> list && actual instanceof List<?> other) {
      assertEqualLists(path, list, other);
    } else if (expected instanceof Optional<?> one && actual instanceof Optional<?> other) {
      assertEqual(path, one.orElse(null), other.orElse(null));
    } else if (expected instanceof Record one && actual instanceof Record other) {
      assertEqualRecords(path, one, other);
    } else if (path.endsWith("Metres") && expected instanceof Double metres && actual != null) {
      assertThat((Double) actual).as(path).isCloseTo(metres, within(TOLERANCE * metres));
    } else {
      assertThat(actual).as(path).isEqualTo(expected);
    }
  }

  private static void assertEqualLists(String path, List<?> expected, List<?> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEqual(path + "[" + i + "]", expected.get(i), actual.get(i));
    }
    assertThat(actual.size()).as("%s: size of %s", path, actual).isEqualTo(expected.size());
  }

  private static void assertEqualRecords(String path, Record expected, Record actual) {
    assertThat(actual.getClass()).as(path).isEqualTo(expected.getClass());
    for (RecordComponent component : expected.getClass().getRecordComponents()) {
      assertEqual(
          path + "." + component.getName(), get(component, expected), get(component, actual));
    }
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
