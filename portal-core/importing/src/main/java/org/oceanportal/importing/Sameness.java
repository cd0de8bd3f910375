package org.oceanportal.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The equality of values for readers: absent and null are equal, and numbers are whatever their
 * types, because relaxed JSON does not distinguish a small long from an int.
 */
final class Sameness {

  private Sameness() {}

  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number number && other instanceof Number another) {
      return sameNumber(number, another);
    }
    if (one instanceof List<?> list && other instanceof List<?> another) {
      return list.size() == another.size()
          && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), another.get(i)));
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> another) {
      return map.keySet().equals(another.keySet())
          && map.keySet().stream().allMatch(name -> same(map.get(name), another.get(name)));
    }
    return Objects.equals(one, other);
  }

  private static boolean sameNumber(Number one, Number other) {
    return (isIntegral(one) && isIntegral(other))
        ? one.longValue() == other.longValue()
        : Double.compare(one.doubleValue(), other.doubleValue()) == 0;
  }

  private static boolean isIntegral(Number number) {
    return number instanceof Integer || number instanceof Long;
  }
}
