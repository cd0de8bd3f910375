package org.oceanportal.cache.ehcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.CacheStore;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.StoreException;
import org.oceanportal.cache.testing.CacheStoreContract;
import org.oceanportal.cache.testing.ChildJvm;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.Out;

class EhcacheDiskStoreTest extends CacheStoreContract {

  private static final int MEGABYTES = 4;

  @Override
  protected CacheStore<String, Figures> open(Path in) {
    return EhcacheStore.disk(ROOM, MEGABYTES, in.resolve("ehcache"), Codecs.figures());
  }

  @Override
  protected int roomForLongKeys() {
    return (MEGABYTES << 20) / (2 * LONG_KEY);
  }

  /** Keeps an entry on disk, closes cleanly, opens again, and waits to be killed. */
  static final class Keeper {
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      try (var store = EhcacheStore.disk(ROOM, MEGABYTES, folder, Codecs.figures())) {
        put(store, "k", 1);
      }
      var store = EhcacheStore.<String, Figures>disk(ROOM, MEGABYTES, folder, Codecs.figures());
      Out.say(store.find("k") == null ? "lost" : "kept");
      System.in.read();
    }
  }

  @Test
  void anUncleanStopWipesTheDisk() throws Exception {
    Path in = folder.resolve("ehcache");
    try (var child = ChildJvm.start(Keeper.class, in.toString())) {
      child.await("kept");
      child.kill();
    }

    assertThat(store().find("k")).isNull();
  }

  @Test
  void aFolderIsOfOneStoreAtATime() {
    Entry<Figures> kept = put(store(), "k", 1);

    assertThatThrownBy(this::store)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Ehcache cannot use " + folder.resolve("ehcache"));
    assertThat(kept).isNotNull();
  }
}
