package org.oceanportal.cache.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.oceanportal.cache.Freshness;
import org.oceanportal.cache.StatsCache;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import org.oceanportal.cache.testing.Out;

/**
 * A process of 32 threads that all ask for a key at the same time. Each load writes a line into a
 * file that all processes share. Commands: {@code ask KEY}, {@code unguarded KEY} (without the lock
 * between processes; a load ends when another has begun), {@code hold KEY} (a load that never
 * ends).
 */
final class StampedingReader {

  static final int THREADS = 32;
  static final Duration TTL = Duration.ofHours(1);

  private static final long LOAD_MILLIS = 300;

  private final Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private StampedingReader(Path folder) {
    this.folder = folder;
  }

  static Path loads(Path folder, String key) {
    return folder.resolve("loads-of-" + key);
  }

  public static void main(String[] arguments) throws Exception {
    var reader = new StampedingReader(Path.of(arguments[0]));
    var commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    Out.say("ready");
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] command = line.split(" ", 2);
      reader.run(command[0], command[1]);
    }
  }

  private void run(String command, String key) throws Exception {
    CacheStore<String, Figures> file = JsonFileStore.in(folder.resolve("cache"), Codecs.figures());
    var store = command.equals("unguarded") ? new Unguarded(file) : file;
    try (var cache =
        StatsCache.builder((String asked) -> load(asked, command))
            .store(store)
            .freshness(Freshness.ttl(TTL))
            .build()) {
      var start = new CountDownLatch(THREADS);
      List<Future<Figures>> answers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  return cache.get(key).value();
                }));
      }
      for (Future<Figures> answer : answers) {
        if (!answer.get().equals(Figures.of(7))) {
          Out.say("wrong " + answer.get());
        }
      }
      Out.say("done " + cache.statistics().loads());
    }
  }

  private Figures load(String key, String command) {
    try {
      Files.writeString(
          loads(folder, key), "load\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Out.say("loading " + key);
      switch (command) {
        case "hold" -> pause(600_000);
        case "unguarded" -> awaitAnotherLoad(key);
        default -> pause(LOAD_MILLIS);
      }
      return Figures.of(7);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(long millis) throws InterruptedException {
    if (new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("nobody counts down");
    }
  }

  /** However slow the machine: before a second process loads, the first keeps nothing. */
  private void awaitAnotherLoad(String key) throws IOException, InterruptedException {
    for (int i = 0; i < 10_000 && Files.readAllLines(loads(folder, key)).size() < 2; i++) {
      pause(10);
    }
  }

  /** The store with its lock between processes taken out. */
  private record Unguarded(CacheStore<String, Figures> file)
      implements CacheStore<String, Figures> {

    @Override
    public String name() {
      return file.name();
    }

    @Override
    public Set<Capability> capabilities() {
      return file.capabilities();
    }

    @Override
    public Found<Figures> find(String key) {
      return file.find(key);
    }

    @Override
    public void put(String key, Entry<Figures> entry, Duration usefulFor) {
      file.put(key, entry, usefulFor);
    }

    /** A number, so that answers are kept, without a lock. */
    @Override
    public Lease tryLease(String key) {
      return file.overtake(key);
    }

    @Override
    public void remove(String key) {
      file.remove(key);
    }

    @Override
    public void clear() {
      file.clear();
    }
  }
}
