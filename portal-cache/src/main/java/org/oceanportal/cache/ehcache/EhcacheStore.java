package org.oceanportal.cache.ehcache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.Status;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.Form;
import org.oceanportal.cache.internal.OptionalJar;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.spi.StoreTrouble;
import org.oceanportal.cache.spi.UnkeptValueException;

/**
 * Keeps entries in an Ehcache of its own: on the heap by reference, or as bytes also off the heap
 * and on disk. Thread-safe.
 *
 * <p><b>The disk tier does not survive a crash.</b> Ehcache keeps it only when it is closed; after
 * an unclean stop (a killed process, a power cut) it finds that out and wipes the whole folder, so
 * that every answer is computed anew. And one process at a time may use a folder. Answers that have
 * to survive, or to be shared, belong in the {@code JsonFileStore}.
 *
 * <p>As bytes, an entry is decoded at every hit: put a store in memory in front, by {@code
 * LayeredStore}. One that is larger than a quarter of the memory off the heap, or of the disk, is
 * refused with an {@link UnkeptValueException}: Ehcache would drop everything else, and then it as
 * well.
 *
 * <p>A disk is used by threads of the store's own, so that no interrupt of a caller breaks it.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class EhcacheStore<K, V> implements CacheStore<K, V> {

  private static final String NAME = "ehcache";

  private final CacheManager manager;
  private final Cache<Object, Object> cache;
  private final Form<K, V> form;
  private final long largest;
  private final @Nullable DiskThreads threads;
  private final Set<Capability> capabilities;

  private EhcacheStore(
      Tiers tiers,
      @Nullable EntryCodec<K, V> codec,
      long megabytes,
      @Nullable DiskThreads threads,
      Capability... capabilities) {
    this.manager = tiers.manager();
    this.cache = tiers.cache();
    this.form = new Form<>(NAME, codec);
    this.largest = (megabytes << 20) / 4;
    this.threads = threads;
    this.capabilities = Set.of(capabilities);
  }

  /**
   * A store on the heap.
   *
   * @param entries how many entries to keep, at least 1
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   * @throws IllegalArgumentException if the number is less than 1
   * @throws IllegalStateException if Ehcache is not there
   */
  public static <K, V> EhcacheStore<K, V> heap(long entries) {
    requireEhcache();
    positive("entries", entries);
    return new EhcacheStore<>(Tiers.heap(entries), null, 0, null, Capability.BOUNDED);
  }

  private static void requireEhcache() {
    OptionalJar.require("org.ehcache.CacheManager", "org.ehcache:ehcache", "the Ehcache store");
  }

  private static void positive(String name, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 but was " + number);
    }
  }

  /**
   * A store off the heap, where the garbage collector does not look.
   *
   * @param entries how many entries to keep on the heap as well, at least 1
   * @param offHeapMegabytes how much memory to use off the heap, at least 1
   * @param codec makes bytes of entries
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   * @throws IllegalArgumentException if a number is less than 1
   * @throws IllegalStateException if Ehcache is not there
   */
  public static <K, V> EhcacheStore<K, V> offHeap(
      long entries, long offHeapMegabytes, EntryCodec<K, V> codec) {
    requireEhcache();
    positive("entries", entries);
    positive("offHeapMegabytes", offHeapMegabytes);
    Objects.requireNonNull(codec, "codec");
    return new EhcacheStore<>(
        Tiers.offHeap(entries, offHeapMegabytes),
        codec,
        offHeapMegabytes,
        null,
        Capability.BOUNDED);
  }

  /**
   * A store on disk, kept over a clean stop only.
   *
   * @param entries how many entries to keep on the heap as well, at least 1
   * @param diskMegabytes how much of the disk to use, at least 1
   * @param folder where, a folder that nothing else uses
   * @param codec makes bytes of entries
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   * @throws IllegalArgumentException if a number is less than 1
   * @throws IllegalStateException if Ehcache is not there
   * @throws StoreException if the folder cannot be used, as when another process uses it
   */
  public static <K, V> EhcacheStore<K, V> disk(
      long entries, long diskMegabytes, Path folder, EntryCodec<K, V> codec) {
    requireEhcache();
    positive("entries", entries);
    positive("diskMegabytes", diskMegabytes);
    Objects.requireNonNull(codec, "codec");
    var threads = new DiskThreads();
    return new EhcacheStore<>(
        threads.call(() -> Tiers.disk(entries, diskMegabytes, folder)),
        codec,
        diskMegabytes,
        threads,
        Capability.BOUNDED,
        Capability.PERSISTENT);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Itself, unless it is on a disk. */
  @Override
  public CacheStore<K, V> guardedBy(UnaryOperator<CacheStore<K, V>> guard) {
    return capabilities.contains(Capability.PERSISTENT) ? guard.apply(this) : this;
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  @Override
  public void onTrouble(Consumer<StoreTrouble> listener) {
    form.onTrouble(listener);
  }

  @Override
  public @Nullable Found<V> find(K key) {
    Object address = form.key(key);
    return form.found(key, call(() -> cache.get(address)));
  }

  private <T extends @Nullable Object> T call(Supplier<T> work) {
    return threads == null ? work.get() : threads.call(work);
  }

  private void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    Object address = form.key(key);
    Object held = form.held(key, entry);
    if (held instanceof byte[] bytes && bytes.length > largest) {
      throw new UnkeptValueException(
          "the answer for "
              + key
              + " was not kept: it has "
              + bytes.length
              + " bytes, and the limit of an entry, a quarter of the tier, is "
              + largest,
          null);
    }
    run(() -> cache.put(address, held));
  }

  @Override
  public void remove(K key) {
    Object address = form.key(key);
    run(() -> cache.remove(address));
  }

  @Override
  public void clear() {
    run(cache::clear);
  }

  /** Closes the Ehcache. What is on disk is kept by this alone. */
  @Override
  public void close() {
    run(
        () -> {
          if (manager.getStatus() == Status.AVAILABLE) {
            manager.close();
          }
        });
  }
}
