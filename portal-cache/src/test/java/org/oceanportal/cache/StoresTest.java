package org.oceanportal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.nio.file.Path;
import java.util.Locale;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;

class StoresTest {

  @TempDir private Path folder;

  private Stores<String, Figures> stores() {
    return Stores.of(Codecs::figures);
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  void everyKindIsOpenedByItsName(StoreKind kind) {
    StoreKind named = StoreKind.parse(kind.toString().toUpperCase(Locale.ROOT));
    try (var manager = new CaffeineCachingProvider().getCacheManager()) {
      var references = new MutableConfiguration<Object, Object>().setStoreByValue(false);
      var store =
          stores()
              .entries(10)
              .folder(folder)
              .jcache(() -> manager.createCache("figures", references))
              .open(named);
      try (var cache =
          StatsCache.<String, Figures>builder(key -> Figures.of(1)).store(store).build()) {
        assertThat(cache.get("k").origin()).isEqualTo(Cached.COMPUTED);
        assertThat(cache.get("k").origin())
            .isEqualTo(
                switch (kind) {
                  case NONE -> Cached.COMPUTED;
                  case LAYERED -> "memory";
                  default -> kind.toString();
                });
      }
      assertThat(folder.toFile().list().length > 0).isEqualTo(kind.usesFiles());
    }
  }

  @Test
  void aKindThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> StoreKind.parse("redis"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "store must be none, memory, caffeine, ehcache, jcache, file, layered"
                + " but was \"redis\"");
  }

  @Test
  void whatAStoreNeedsMustBeSet() {
    assertThatThrownBy(() -> stores().open(StoreKind.FILE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("folder must be set for the store file");
    assertThatThrownBy(() -> stores().open(StoreKind.JCACHE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("jcache must be set for the store jcache");
    assertThatThrownBy(() -> stores().entries(0).open(StoreKind.MEMORY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
