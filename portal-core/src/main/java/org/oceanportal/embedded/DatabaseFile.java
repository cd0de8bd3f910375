package org.oceanportal.embedded;

import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_DAMAGED;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_IN_USE;
import static org.oceanportal.embedded.EmbeddedDatabaseException.Reason.FILE_NOT_ACCESSIBLE;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * An open database file. A file that cannot be opened safely is left unchanged: everything is read
 * and checked before anything is written. A file without a seal, whose process ended without
 * closing it, is read as a whole, and its indexes are rebuilt if they disagree with the documents.
 */
final class DatabaseFile {

  /**
   * The files that this process has open. Looked up before a file is touched, since closing a
   * second channel on a file would silently release the lock of the first.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private static final String A_MAP_OF_OURS = "databases.";
  private static final String COPY_SUFFIX = ".before-repair";

  private static final long BYTES_A_MEGABYTE = 1 << 20;

  /**
   * The part of the heap for the cache: H2 counts twice the serialised size of a document, which
   * takes up to twice that as objects.
   */
  private static final long CACHE_SHARE_OF_HEAP = 8;

  /** The least size of the cache, which is H2's default. */
  private static final long LEAST_CACHE_MEGABYTES = 16;

  private final Path file;
  private final MVStore store;
  private final @Nullable FileRepair repair;
  private final boolean closed;

  private DatabaseFile(Path file, MVStore store, @Nullable FileRepair repair, boolean closed) {
    this.file = file;
    this.store = store;
    this.repair = repair;
    this.closed = closed;
  }

  static DatabaseFile open(Path given) {
    Path file = prepare(given);
    if (!OPEN.add(file)) {
      throw inUse(file, null);
    }
    DatabaseFile opened = null;
    try {
      checkSeal(file);
      boolean closed = Files.exists(FileSeal.of(file));
      FileRepair repair = isEmpty(file) ? null : checkStore(file, FileSeal.saysChecked(file));
      if (repair != null && (repair.isNeeded() || repair.documents() == 0)) {
        Files.copy(file, copyOf(file), StandardCopyOption.REPLACE_EXISTING);
      }
      FileSeal.remove(file);
      opened = new DatabaseFile(file, store(file), repair, closed);
      return opened;
    } catch (MVStoreException e) {
      throw notOpened(file, e);
    } catch (IOException e) {
      throw notAccessible(file, e);
    } finally {
      if (opened == null) {
        OPEN.remove(file);
      }
    }
  }

  /** Opens a store that never saves by itself: {@link SavedBackend} decides when. */
  private static MVStore store(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .cacheSize(cacheMegabytes())
        .autoCommitDisabled()
        .autoCommitBufferSize(0)
        .open();
  }

  /**
   * Returns the databases in the file, with their indexes rebuilt if needed.
   *
   * @throws EmbeddedDatabaseException if they cannot be read; then the file is closed, and was not
   *     written
   */
  H2Backend backend() {
    try {
      if (repair != null) {
        repair.applyTo(store);
      }
      var backend = new SavedBackend(store, file);
      // The backend only logs a database that it cannot open, and would show it empty.
      store.getMapNames().stream()
          .filter(map -> map.startsWith(A_MAP_OF_OURS))
          .map(map -> map.substring(A_MAP_OF_OURS.length()))
          .map(collection -> collection.substring(0, collection.indexOf('.')))
          .distinct()
          .forEach(backend::resolveDatabase);
      store.commit();
      store.sync();
      return backend;
    } catch (RuntimeException e) {
      store.closeImmediately();
      OPEN.remove(file);
      throw damaged(file, e);
    }
  }

  /** Returns what was found and done, if the file had not been closed. */
  Optional<String> note() {
    if (repair == null || (closed && !repair.isNeeded())) {
      return Optional.empty();
    }
    String copy = "; the file as it was is " + copyOf(file);
    String found =
        repair.isNeeded()
            ? "documents and index disagreed in "
                + String.join(", ", repair.collections())
                + ", so the index was rebuilt"
                + copy
            : repair.documents() == 0 ? "it holds none" + copy : "nothing is wrong with them";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "the database file %s was %s; its documents (%,d) were checked: %s",
            file,
            closed ? "closed by version 0.1" : "not closed by the last process that used it",
            repair.documents(),
            found));
  }

  /**
   * Closes the file.
   *
   * @param stop stops the server and closes the store
   */
  void closeAfter(Runnable stop) {
    try {
      // The store closes itself when it cannot write, for lack of space for example; then the file
      // is what a killed process leaves, and gets no seal.
      boolean healthy = !store.isClosed();
      stop.run();
      if (healthy) {
        seal();
      }
    } finally {
      OPEN.remove(file);
    }
  }

  /**
   * Returns the size of the cache. Documents are serialised Java objects in the file, and decoding
   * a mission's takes half a millisecond; the cache holds them decoded. A query has the whole
   * collection in memory in any case, and shares the cached documents.
   */
  private static int cacheMegabytes() {
    long share = Runtime.getRuntime().maxMemory() / BYTES_A_MEGABYTE / CACHE_SHARE_OF_HEAP;
    return (int) Math.max(LEAST_CACHE_MEGABYTES, Math.min(share, Integer.MAX_VALUE));
  }

  private static Path prepare(Path given) {
    Path absolute = given.toAbsolutePath().normalize();
    try {
      Path folder = absolute.getParent();
      if (folder == null || Files.isDirectory(absolute)) {
        throw new FileSystemException(absolute.toString(), null, "is a folder");
      }
      Files.createDirectories(folder);
      return Files.exists(absolute)
          ? absolute.toRealPath()
          : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      throw notAccessible(absolute, e);
    }
  }

  private static void checkSeal(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = channel(file);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw inUse(file, null);
      }
      if (!FileSeal.holds(file, channel)) {
        throw unsealed(file);
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(file, e);
    }
  }

  /**
   * Reads the file like the store, but without any chance of changing it; all of it unless checked.
   */
  private static @Nullable FileRepair checkStore(Path file, boolean checked) {
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      // The header names a version that is missing: the end of the file was cut off.
      boolean cutShort =
          DataUtils.readHexLong(store.getStoreHeader(), "version", 0) > store.getCurrentVersion();
      Set<String> maps = store.getMapNames();
      boolean foreign =
          !maps.isEmpty() && maps.stream().noneMatch(map -> map.startsWith(A_MAP_OF_OURS));
      if (cutShort || foreign) {
        throw damaged(file, null);
      }
      return checked ? null : FileRepair.plan(store);
    } catch (MVStoreException e) {
      throw e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? inUse(file, e) : damaged(file, e);
    } catch (EmbeddedDatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      // Bytes that are not a document make the decoder throw exceptions of any kind.
      throw damaged(file, e);
    }
  }

  /**
   * Writes the seal. Only under the lock: otherwise the next process to open the file might already
   * be writing.
   */
  private void seal() {
    try (FileChannel channel = channel(file);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        FileSeal.write(file, channel);
      }
    } catch (IOException e) {
      throw notAccessible(file, e);
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static Path copyOf(Path file) {
    return file.resolveSibling(file.getFileName() + COPY_SUFFIX);
  }

  private static boolean isEmpty(Path file) {
    return file.toFile().length() == 0;
  }

  private static EmbeddedDatabaseException notOpened(Path file, MVStoreException e) {
    return e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
        ? inUse(file, e)
        : notAccessible(file, e);
  }

  private static EmbeddedDatabaseException inUse(Path file, @Nullable Exception e) {
    return new EmbeddedDatabaseException(
        FILE_IN_USE,
        String.format(
            Locale.ROOT,
            "The database file %s is open elsewhere: connect to the server that uses it, or stop that server",
            file),
        e);
  }

  private static EmbeddedDatabaseException damaged(Path file, @Nullable Exception e) {
    return new EmbeddedDatabaseException(
        FILE_DAMAGED,
        String.format(
            Locale.ROOT,
            "The file %s is damaged, or not a database; it was left unchanged: move it away, or put a copy in its place",
            file),
        e);
  }

  private static EmbeddedDatabaseException unsealed(Path file) {
    return new EmbeddedDatabaseException(
        FILE_DAMAGED,
        String.format(
            Locale.ROOT,
            "The file %s changed after its database was closed; it was left unchanged: move it away, or put a copy in its place and delete %s",
            file,
            FileSeal.of(file)),
        null);
  }

  private static EmbeddedDatabaseException notAccessible(Path file, Exception e) {
    return new EmbeddedDatabaseException(
        FILE_NOT_ACCESSIBLE,
        String.format(Locale.ROOT, "The database file %s cannot be opened: %s", file, e),
        e);
  }
}
