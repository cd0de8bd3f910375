package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.freshness.Lifetime;
import org.oceanportal.cache.json.JsonCodec;
import org.oceanportal.cache.spi.CacheStore;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec.UnreadableException;
import org.oceanportal.cache.spi.Found;
import org.oceanportal.cache.spi.Lease;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.spi.StoreTrouble;
import org.oceanportal.cache.spi.UnkeptValueException;

/**
 * Keeps each answer in a JSON file of its own in one folder, that any number of processes on a
 * machine share, and that survives them.
 *
 * <p>A file is written beside its place, brought to the disk, and moved there in one step; the one
 * before is kept as {@code .previous}. So a reader sees the old or the new answer whole, whenever a
 * process or the machine stops. Content that is damaged, cut short or foreign is never served: it
 * is set aside as {@code .damaged}, and the previous answer is served as stale, within the limits
 * of the freshness. A file of a newer version of this library is left alone.
 *
 * <p>One process at a time computes the answer of a key. It holds a lock on a byte of the file
 * {@value LockFile#NAME}, which the kernel gives back when the process dies. A number that grows
 * from lease to lease keeps a process that was stopped meanwhile from overwriting a newer answer. A
 * hit reads nothing but the file's attributes, while they are as they were.
 *
 * <p>Entries that are never served again are deleted now and then, and so are the oldest beyond the
 * {@linkplain FolderLimits limits}. An entry beyond them, or one that would be read back as another
 * value, is refused with an {@link UnkeptValueException}.
 *
 * <p>Where:
 *
 * <ul>
 *   <li>The folder is made for its owner alone (0700), and so are the files (0600), where the file
 *       system knows modes. A folder that is there keeps its mode. Keep it out of reach of others,
 *       because what is in it is served.
 *   <li>If the folder cannot be written to (a container with a read-only root, a full disk),
 *       answers are computed and not kept, and listeners are told. Mount a volume or a {@code
 *       tmpfs} there.
 *   <li>Containers that share a volume on one machine share its locks. Between machines, over NFS,
 *       locks need NFS 4, or its lock service, and are given back only after a lease time (some 90
 *       seconds) when a machine dies; moves are atomic on the server, yet other machines may see
 *       the old file for as long as they keep its attributes. One folder a machine is better.
 *   <li>On Windows the folder cannot be brought to the disk by itself, so a power cut may bring the
 *       old answer back; a file that somebody holds open there cannot be replaced, and then the new
 *       answer is not kept. Files have the rights of their folder.
 * </ul>
 *
 * <p>Several stores in one process may use the same folder. Two copies of this library, loaded by
 * different class loaders, may as well, but closing one gives back the locks of both. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class JsonFileStore<K, V> implements CacheStore<K, V> {

  static final String NAME = "file";

  /** Keys whose files' attributes and answers are remembered, so that a hit parses nothing. */
  private static final int REMEMBERED = 1_000;

  /** After how many changes of a folder, whoever makes them, it is tidied. */
  private static final int TIDIED_EVERY = 128;

  private final Path folder;
  private final JsonCodec<K, V> codec;
  private final Function<K, FileNames> names;
  private final Disk disk;
  private final FolderLock lock;
  private final CacheFolder files;
  private final FolderLimits limits;
  private final Tidying tidying;
  private final AtomicBoolean tidied = new AtomicBoolean();
  private final Map<K, KeyFiles<K, V>> known = new ConcurrentHashMap<>();
  private volatile Consumer<StoreTrouble> troubles = trouble -> {};

  JsonFileStore(Path folder, JsonCodec<K, V> codec, Disk disk) {
    this(folder, codec, FolderLimits.standard(), disk);
  }

  JsonFileStore(Path folder, JsonCodec<K, V> codec, FolderLimits limits, Disk disk) {
    this(
        folder,
        codec,
        key -> FileNames.of(folder, codec.text(key), codec.address(key)),
        limits,
        disk);
  }

  private JsonFileStore(
      Path folder,
      JsonCodec<K, V> codec,
      Function<K, FileNames> names,
      FolderLimits limits,
      Disk disk) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.codec = Objects.requireNonNull(codec, "codec");
    this.names = names;
    this.disk = disk;
    this.lock = new FolderLock(folder, disk);
    this.files = CacheFolder.at(folder, disk);
    this.limits = Objects.requireNonNull(limits, "limits");
    this.tidying = new Tidying(files, lock, disk, limits.folderBytes());
    sweep();
  }

  private void sweep() {
    try {
      files.sweep(lock);
    } catch (IOException | StoreException later) {
      // What is wrong with the folder is told when an answer is to be kept in it.
    }
  }

  /**
   * A store in a folder. The folder is made when the first answer is kept; what processes that died
   * left behind is deleted at once.
   *
   * @param folder the folder, on the default file system
   * @param codec what the files say
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   */
  public static <K, V> JsonFileStore<K, V> in(Path folder, JsonCodec<K, V> codec) {
    return in(folder, codec, FolderLimits.standard());
  }

  /**
   * Likewise, with limits of one's own.
   *
   * @param folder the folder, on the default file system
   * @param codec what the files say
   * @param limits how large entries and the folder may become
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the store
   */
  public static <K, V> JsonFileStore<K, V> in(
      Path folder, JsonCodec<K, V> codec, FolderLimits limits) {
    return new JsonFileStore<>(folder, codec, limits, new Disk());
  }

  /**
   * A store of one entry in a file of a given name, for a cache with one key. Beside it are {@code
   * .lock} and {@code .numbers}, which all such files of a folder share, and for a while the
   * previous entry. Content that is not an entry of the key is moved to the same name with {@code
   * .damaged} after it.
   *
   * @param file the file, on the default file system; its name ends in {@code .json}
   * @param codec what the file says
   * @param <K> the type of the key
   * @param <V> the type of the value
   * @return the store
   * @throws IllegalArgumentException if the name does not end in {@code .json}, or is that of a
   *     folder
   */
  public static <K, V> JsonFileStore<K, V> ofOne(Path file, JsonCodec<K, V> codec) {
    Objects.requireNonNull(codec, "codec");
    Path path = file.toAbsolutePath();
    Path folder = path.getParent();
    if (folder == null || !path.toString().endsWith(FileNames.CURRENT)) {
      throw new IllegalArgumentException("file must end in .json but was " + file);
    }
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException("file must not be a folder but was " + file);
    }
    return new JsonFileStore<>(
        folder,
        codec,
        key -> FileNames.ofCurrent(path, codec.address(key)),
        FolderLimits.standard(),
        new Disk());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.PERSISTENT, Capability.SHARED);
  }

  @Override
  public void onTrouble(Consumer<StoreTrouble> listener) {
    troubles = Objects.requireNonNull(listener, "listener");
  }

  private KeyFiles<K, V> filesOf(K key) {
    KeyFiles<K, V> files = known.get(key);
    if (files == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      files =
          new KeyFiles<>(
              key, names.apply(key), codec, disk, limits, trouble -> troubles.accept(trouble));
      known.put(key, files);
    }
    return files;
  }

  @Override
  public @Nullable Found<V> find(K key) {
    try {
      return find(filesOf(key));
    } catch (IOException e) {
      throw failed("read", key, e);
    }
  }

  private @Nullable Found<V> find(KeyFiles<K, V> files) throws IOException {
    try {
      return files.current();
    } catch (NoSuchFileException nothing) {
      return files.previous();
    } catch (UnreadableException e) {
      return setAside(files);
    }
  }

  /** Moves damaged content out of the way, if it is still there when nobody else changes it. */
  private @Nullable Found<V> setAside(KeyFiles<K, V> files) throws IOException {
    try {
      return lock.change(() -> Optional.ofNullable(setAsideNow(files))).orElse(null);
    } catch (IOException e) {
      files.tellDamaged(e, "could not be set aside");
      return files.previous();
    }
  }

  private @Nullable Found<V> setAsideNow(KeyFiles<K, V> files) throws IOException {
    try {
      return files.currentAnew();
    } catch (NoSuchFileException gone) {
      return files.previous();
    } catch (UnreadableException e) {
      moveAside(files, e);
      lock.changed();
      return files.previous();
    }
  }

  private void moveAside(KeyFiles<K, V> files, UnreadableException reason) throws IOException {
    Path damaged = files.names().damaged();
    // A folder in place of a file could not be moved over a file.
    disk.delete(damaged);
    disk.move(files.names().current(), damaged);
    files.tellDamaged(reason, "set aside as " + damaged.getFileName());
  }

  @Override
  public void put(K key, Entry<V> entry, Duration usefulFor) {
    KeyFiles<K, V> of = filesOf(key);
    byte[] bytes = codec.encode(key, entry, usefulUntil(entry, usefulFor));
    requireWithinLimit(key, bytes.length);
    try {
      disk.makeFolder(folder);
      long changes = write(of, entry, bytes);
      disk.syncFolder(folder);
      tidyNowAndThen(changes, entry.validatedAt());
    } catch (IOException e) {
      throw failed("keep", key, e);
    }
  }

  private static Instant usefulUntil(Entry<?> entry, Duration usefulFor) {
    boolean endless = usefulFor.compareTo(Lifetime.LONGEST) > 0;
    return entry.validatedAt().plus(endless ? Lifetime.LONGEST : usefulFor);
  }

  private void requireWithinLimit(K key, long bytes) {
    if (bytes > limits.entryBytes()) {
      throw new UnkeptValueException(
          "the answer for "
              + codec.text(key)
              + " was not kept: it has "
              + bytes
              + " bytes, and the limit of an entry is "
              + limits.entryBytes(),
          null);
    }
  }

  private long write(KeyFiles<K, V> of, Entry<V> entry, byte[] bytes) throws IOException {
    Path temporary = of.names().temporary();
    try {
      disk.write(temporary, bytes);
      return lock.change(() -> replace(of, entry, temporary));
    } finally {
      disk.delete(temporary);
    }
  }

  /** Puts a new file in its place; how often the folder has changed, 0 if it was not. */
  private long replace(KeyFiles<K, V> of, Entry<V> entry, Path temporary) throws IOException {
    FileNames names = of.names();
    Found<V> before = null;
    try {
      before = of.current();
      if (before == null) {
        return 0;
      }
    } catch (NoSuchFileException nothing) {
      // Nothing to be kept as the previous one.
    } catch (UnreadableException damaged) {
      moveAside(of, damaged);
    }
    if (isOvertaken(names.hash(), entry, before)) {
      of.tell(StoreTrouble.Kind.OVERTAKEN, "not kept: a newer answer, or a removal, came before");
      return 0;
    }
    if (before != null) {
      disk.keepAs(names.current(), names.temporary(), names.previous());
    }
    disk.move(temporary, names.current());
    disk.reached(Disk.Step.MOVED);
    return lock.changed();
  }

  /** With the first entry, since the folder may be full of old ones, and with many changes. */
  private void tidyNowAndThen(long changes, Instant now) {
    if ((changes % TIDIED_EVERY == 0 && changes != 0) || !tidied.getAndSet(true)) {
      tidying.run(now);
    }
  }

  private boolean isOvertaken(long hash, Entry<V> entry, @Nullable Found<V> before)
      throws IOException {
    return (before != null && before.entry().fencing() >= entry.fencing())
        || lock.isRemovedSince(hash, entry.fencing());
  }

  @Override
  public void remove(K key) {
    FileNames names = filesOf(key).names();
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      lock.change(
          () -> {
            long fencing = filesOf(key).fencing();
            // First: alone it would still be served.
            disk.delete(names.previous());
            disk.delete(names.current());
            // Last, since a full disk may now have the space for it.
            lock.removed(names.hash(), fencing);
            lock.changed();
          });
      disk.syncFolder(folder);
    } catch (IOException e) {
      throw failed("forget", key, e);
    }
  }

  @Override
  public void clear() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      files.clear(lock);
      disk.syncFolder(folder);
    } catch (IOException e) {
      throw failed("forget", null, e);
    }
  }

  @Override
  public @Nullable Lease tryLease(K key) {
    KeyFiles<K, V> of = filesOf(key);
    try {
      return lock.tryLease(of.names().hash(), of::fencing);
    } catch (IOException e) {
      throw failed("lock", key, e);
    }
  }

  @Override
  public Lease overtake(K key) {
    KeyFiles<K, V> of = filesOf(key);
    try {
      return lock.overtake(of.names().hash(), of::fencing);
    } catch (IOException e) {
      throw failed("lock", key, e);
    }
  }

  @Override
  public long generation() {
    return lock.generation();
  }

  @Override
  public void check() {
    try {
      disk.makeFolder(folder);
      lock.reserve();
      Path probe = FileNames.of(folder, "check", "check").temporary();
      try {
        disk.write(probe, new byte[1]);
      } finally {
        disk.delete(probe);
      }
    } catch (IOException e) {
      throw failed("keep", null, e);
    }
  }

  private StoreException failed(String what, @Nullable K key, IOException cause) {
    String of = key == null ? "" : " for " + codec.text(key);
    return new StoreException(
        "could not " + what + " an answer" + of + " in " + folder + ": " + Reason.of(cause, folder),
        cause);
  }

  @Override
  public void close() {
    lock.close();
  }
}
