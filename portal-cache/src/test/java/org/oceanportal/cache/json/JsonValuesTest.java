package org.oceanportal.cache.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.UnkeptValueException;
import tools.jackson.core.type.TypeReference;

/** A value comes back as it was put, or is refused: there is no third. */
class JsonValuesTest {

  record Times(
      OffsetDateTime at, ZonedDateTime zoned, Instant instant, Duration d, LocalDate day) {}

  record Numbers(double a, Double b, float c, BigInteger d, BigDecimal e, char f, long g) {}

  record Any(Object value) {}

  @SuppressWarnings("ArrayRecordComponent")
  record Arrayed(byte[] bytes, int[][] numbers, String[] texts) {}

  record Optionals(Optional<String> text, OptionalInt number, Optional<Instant> instant) {}

  enum Status {
    LIVE,
    LATE {
      @Override
      public String toString() {
        return "LIVE";
      }
    }
  }

  record Keyed(EnumMap<Status, Integer> byStatus, Map<Instant, Status> byInstant) {}

  record Computed(int x) {
    public int getTriple() {
      return 3 * x;
    }

    public boolean isLarge() {
      return x > 9;
    }
  }

  record Ignoring(String a, @JsonIgnore String b) {}

  sealed interface Shaped permits Circle, Square {}

  record Circle(double r) implements Shaped {}

  record Square(double a) implements Shaped {}

  static class Base {
    public int a;

    @Override
    public boolean equals(Object other) {
      return other instanceof Base base && base.a == a;
    }

    @Override
    public int hashCode() {
      return a;
    }
  }

  static final class Derived extends Base {
    public int b;
  }

  /** A class that is equal to itself alone, with a field that JSON does not get. */
  static final class HalfWritten {
    public int a;
    private final int[] b;

    HalfWritten() {
      this.b = new int[] {0};
    }

    HalfWritten(int b) {
      this.b = new int[] {b};
    }

    int b() {
      return b[0];
    }
  }

  private static Arguments value(String what, TypeReference<?> type, Object value) {
    return Arguments.of(what, type, value);
  }

  static Stream<Arguments> equal() {
    var nulls = new HashMap<String, List<Integer>>();
    nulls.put("a", Arrays.asList(1, null));
    nulls.put("b", null);
    return Stream.of(
        value(
            "times",
            new TypeReference<Times>() {},
            new Times(
                OffsetDateTime.parse("2026-06-01T12:00:00.123456789+02:00"),
                ZonedDateTime.parse("2026-06-01T12:00:00+02:00[Europe/Stockholm]"),
                Instant.parse("2026-06-01T12:00:00.123456789Z"),
                Duration.ofNanos(-1),
                LocalDate.of(-5, 1, 1))),
        value(
            "numbers",
            new TypeReference<Numbers>() {},
            new Numbers(
                -0.0,
                Double.NaN,
                0.1f,
                BigInteger.TEN.pow(1_500).add(BigInteger.ONE),
                new BigDecimal("1.20E+400"),
                '\0',
                Long.MIN_VALUE)),
        value(
            "infinities",
            new TypeReference<List<Double>>() {},
            List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.MIN_VALUE)),
        value(
            "decimals by their scale",
            new TypeReference<List<BigDecimal>>() {},
            List.of(new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("0E-7"))),
        value(
            "texts",
            new TypeReference<List<String>>() {},
            List.of("a\ud800b", "\udc00", "\ud83d\udc20\0\u2028\n\"checksum\" : \"sha256:", "")),
        value(
            "arrays",
            new TypeReference<Arrayed>() {},
            new Arrayed(new byte[] {1, -1}, new int[][] {{3}, {}}, new String[] {"a", null})),
        value(
            "optionals",
            new TypeReference<Optionals>() {},
            new Optionals(Optional.of("x"), OptionalInt.empty(), Optional.of(Instant.EPOCH))),
        value(
            "optionals in lists",
            new TypeReference<Optional<List<Optional<Instant>>>>() {},
            Optional.of(List.of(Optional.of(Instant.EPOCH), Optional.empty()))),
        value("nulls", new TypeReference<Map<String, List<Integer>>>() {}, nulls),
        value(
            "enums whose texts are alike",
            new TypeReference<Keyed>() {},
            new Keyed(new EnumMap<>(Map.of(Status.LATE, 1)), Map.of(Instant.EPOCH, Status.LATE))),
        value(
            "sets in their order",
            new TypeReference<Set<String>>() {},
            new LinkedHashSet<>(List.of("z", "a", "m", "b", "x", "c"))),
        value("sets without one", new TypeReference<Set<Integer>>() {}, Set.of(1, 2, 3)),
        value(
            "maps in their order",
            new TypeReference<Map<String, Integer>>() {},
            inOrder("z", "a", "m", "b")),
        value(
            "sorted sets", new TypeReference<SortedSet<Integer>>() {}, new TreeSet<>(Set.of(3, 1))),
        value("methods that are no components", new TypeReference<Computed>() {}, new Computed(7)));
  }

  private static Map<String, Integer> inOrder(String... keys) {
    var map = new LinkedHashMap<String, Integer>();
    for (String key : keys) {
      map.put(key, map.size());
    }
    return map;
  }

  static Stream<Arguments> refused() {
    SortedMap<String, Integer> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(Map.of("a", 1, "b", 2));
    var derived = new Derived();
    derived.b = 7;
    var cyclic = new ArrayList<Object>();
    cyclic.add(cyclic);
    return Stream.of(
        value("a Long as an Object", new TypeReference<Any>() {}, new Any(5L)),
        value("a Float as an Object", new TypeReference<Any>() {}, new Any(0.5f)),
        value("NaN as an Object", new TypeReference<Any>() {}, new Any(Double.NaN)),
        value("an Instant as an Object", new TypeReference<Any>() {}, new Any(Instant.EPOCH)),
        value(
            "a BigDecimal as an Object",
            new TypeReference<Any>() {},
            new Any(new BigDecimal("1234567890.12345678901234567891"))),
        value("bytes as an Object", new TypeReference<Any>() {}, new Any(new byte[] {1})),
        value("a set as an Object", new TypeReference<Any>() {}, new Any(Set.of(1))),
        value(
            "a Long in a map of Objects",
            new TypeReference<Map<String, Object>>() {},
            Map.of("profiles", 5L)),
        value("a reversed map", new TypeReference<SortedMap<String, Integer>>() {}, reversed),
        value("a component left out", new TypeReference<Ignoring>() {}, new Ignoring("a", "b")),
        value("one of several classes", new TypeReference<Shaped>() {}, new Circle(2)),
        value("a subclass", new TypeReference<Base>() {}, derived),
        value("a private field", new TypeReference<HalfWritten>() {}, new HalfWritten(7)),
        value(
            "an empty text as a key",
            new TypeReference<Map<Status, Integer>>() {},
            Collections.singletonMap(null, 1)),
        value("a list that holds itself", new TypeReference<List<Object>>() {}, cyclic));
  }

  private static Entry<Object> entry(Object value) {
    Instant at = Instant.EPOCH;
    return new Entry<>(value, at, at, at, Duration.ZERO, null, 1, 0);
  }

  private static JsonCodec<String, Object> codec(TypeReference<?> type) {
    return JsonCodec.of(ValueType.of("value", 1, type));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("equal")
  void itComesBackAsItWas(String what, TypeReference<?> type, Object value) throws Exception {
    Object read = codec(type).decode("k", codec(type).encode("k", entry(value))).value();

    assertThat(read)
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .withEqualsForType(Float::equals, Float.class)
        .isEqualTo(value);
    assertThat(read.toString().replaceAll("@[0-9a-f]+", ""))
        .isEqualTo(
            value instanceof Set<?> set && !(set instanceof LinkedHashSet)
                ? read.toString()
                : value.toString().replaceAll("@[0-9a-f]+", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void itIsRefused(String what, TypeReference<?> type, Object value) {
    assertThatThrownBy(() -> codec(type).encode("k", entry(value)))
        .isInstanceOf(UnkeptValueException.class);
  }

  @Test
  void aRefusalShowsBothValues() {
    assertThatThrownBy(
            () -> codec(new TypeReference<Any>() {}).encode("k", entry(new Any(Set.of(5L)))))
        .hasMessageContaining("the value of type value would be read back as another one")
        .hasMessageContaining("Any[value=[5]] for Any[value=[5]]");
  }

  @Test
  void keysWithHalvesOfCharactersAreKeptApart() {
    var codec = codec(new TypeReference<String>() {});
    assertThat(codec.address("a\ud800")).isNotEqualTo(codec.address("a?"));
  }

  private record Old(Long missions, Double distance, Status status) {}

  private record Renamed(Long missions, Double distanceMetres, Status status) {}

  private record Added(Long missions, Double distance, Status status, Integer gliders) {}

  private record Retyped(Integer missions, Double distance, Status status) {}

  private enum Fewer {
    LIVE
  }

  private record Shrunk(Long missions, Double distance, Fewer status) {}

  private enum SameStatus {
    LIVE,
    LATE
  }

  private record SameUnderAnotherName(Long missions, Double distance, SameStatus status) {}

  private record Tree(String name, List<Tree> branches) {}

  private record Within<T>(List<Map<String, T>> values) {}

  @Test
  void twoVersionsOfATypeHaveTwoAddresses() {
    var shapes =
        List.of(
            Shape.of(Old.class),
            Shape.of(Renamed.class),
            Shape.of(Added.class),
            Shape.of(Retyped.class),
            Shape.of(Shrunk.class),
            Shape.of(Old[].class),
            Shape.of(Tree.class),
            Shape.of(Base.class),
            Shape.of(Derived.class),
            Shape.of(Shaped.class),
            Shape.of(new TypeReference<List<Old>>() {}.getType()),
            Shape.of(new TypeReference<List<Renamed>>() {}.getType()),
            Shape.of(new TypeReference<Within<Old>>() {}.getType()),
            Shape.of(new TypeReference<Within<Renamed>>() {}.getType()),
            Shape.of(new TypeReference<List<? extends Old>>() {}.getType()),
            Shape.of(new TypeReference<List<Optional<Old>>[]>() {}.getType()));

    assertThat(shapes).doesNotHaveDuplicates();
    assertThat(Shape.of(SameUnderAnotherName.class)).isEqualTo(Shape.of(Old.class));
  }
}
