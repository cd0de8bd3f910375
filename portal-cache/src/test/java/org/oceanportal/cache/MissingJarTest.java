package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oceanportal.cache.caffeine.CaffeineStore;
import org.oceanportal.cache.ehcache.EhcacheStore;
import org.oceanportal.cache.jcache.JCacheStore;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.json.ValueType;
import org.oceanportal.cache.testing.ReducedClassPath;

/** Each store is tried on a class path without the jar that it needs, and on one with it alone. */
class MissingJarTest {

  static Stream<Arguments> stores() {
    return Stream.of(
        Arguments.of("caffeine", "com.github.ben-manes.caffeine:caffeine"),
        Arguments.of("ehcache", "org.ehcache:ehcache"),
        Arguments.of("jcache", "javax.cache:cache-api"),
        Arguments.of("file", "tools.jackson.core:jackson-databind"),
        Arguments.of("memo", "tools.jackson.core:jackson-databind"));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aMissingJarIsNamed(String store, String jar) {
    assertThatThrownBy(() -> open(store, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("needs " + jar + " on the class path, and it is not there");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void eachNeedsOnlyItsOwnJar(String store, String jar) throws Throwable {
    String own = jar.substring(jar.indexOf(':') + 1).split("-", 2)[0];
    // JCache's own classes have a name of their own.
    List<String> jars = own.equals("cache") ? List.of("cache-api-") : List.of(own + "-");

    assertThat(open(store, jars)).isEqualTo("opened");
  }

  @ParameterizedTest
  @MethodSource("stores")
  void theCacheItselfNeedsNoneOfThem(String store) throws Throwable {
    assertThat(open("memory", List.of())).isEqualTo("opened");
  }

  private static Object open(String store, List<String> with) throws Throwable {
    return ReducedClassPath.call(Opener.class, store, with);
  }

  /** Opens a store, inside that class path. */
  public static final class Opener {

    private Opener() {}

    public static String open(String store) {
      switch (store) {
        case "memory" -> memory();
        case "caffeine" -> CaffeineStore.of(1);
        case "ehcache" -> EhcacheStore.heap(1).close();
        case "jcache" -> jcache();
        case "file" -> JsonCodec.of(ValueType.of("text", 1, String.class));
        case "memo" -> memo().in(Path.of("totals.json")).freshFor(Duration.ofDays(1)).close();
        default -> throw new IllegalArgumentException(store);
      }
      return "opened";
    }

    private static void memory() {
      try (var cache = StatsCache.builder((String key) -> key).build()) {
        cache.get("k");
      }
      try (var memo = memo().freshFor(Duration.ofDays(1))) {
        memo.get();
      }
      Stores.<String, String>of(() -> JsonCodec.of(ValueType.of("text", 1, String.class)))
          .open(StoreKind.MEMORY);
    }

    private static Memo.Builder<String> memo() {
      return Memo.of(String.class, () -> "value");
    }

    private static void jcache() {
      try {
        JCacheStore.byReference(null);
      } catch (NullPointerException ofTheCache) {
        // The API is there.
      }
    }
  }
}
