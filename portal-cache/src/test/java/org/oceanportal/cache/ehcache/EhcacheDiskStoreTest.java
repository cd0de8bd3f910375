package org.oceanportal.cache.ehcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.StoreException;
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

  /** Puts and finds entries of 50 KB, which are on the disk alone. */
  private static boolean use(CacheStore<String, Figures> store, int user) {
    String padding = "k".repeat(25_000);
    for (int i = 0; i < 500; i++) {
      String key = padding + (7 * user + i) % 50;
      store.put(key, entry(i), Duration.ofDays(1));
      store.find(padding + i % 50);
    }
    return true;
  }

  @Test
  @Timeout(120)
  void interruptsOfSomeCallersLeaveTheDiskToAll() throws Exception {
    var store = EhcacheStore.<String, Figures>disk(1, 50, folder.resolve("e"), Codecs.figures());
    List<FutureTask<Boolean>> uses = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int user = i;
      uses.add(new FutureTask<>(() -> use(store, user)));
      threads.add(new Thread(uses.get(i)));
      threads.get(i).setDaemon(true);
      threads.get(i).start();
    }
    for (int i = 0; !uses.stream().allMatch(FutureTask::isDone); i++) {
      // No sleep that is waited for: the more interrupts there are, the sooner one does harm.
      LockSupport.parkNanos(1_000_000);
      assertThat(Thread.currentThread().isInterrupted()).as("by the time-out").isFalse();
      threads.get(i % 2).interrupt();
    }
    for (FutureTask<Boolean> use : uses) {
      assertThat(use.get()).isTrue();
    }
    store.close();
  }
}
