package org.oceanportal.cache.file;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what is of no use in a folder: entries that are never served again, what was set aside or
 * written by an earlier version a month ago, and beyond the limit of the folder what was stored
 * longest ago. It holds the folder's lock for one file at a time, and no reader waits for it.
 */
final class Tidying {

  /** How long files are left that do not say how long they are of use. */
  private static final Duration UNSAID = Duration.ofDays(30);

  private final CacheFolder files;
  private final FolderLock lock;
  private final Disk disk;
  private final long folderBytes;

  /**
   * A file as it was looked at.
   *
   * @param usefulUntil from when on it may be deleted
   */
  private record Seen(Path file, BasicFileAttributes attributes, Instant usefulUntil) {

    boolean isCurrent() {
      return file.toString().endsWith(FileNames.CURRENT);
    }

    Instant modified() {
      return attributes.lastModifiedTime().toInstant();
    }

    /** What was set aside goes first, then previous entries, then the oldest. */
    static final Comparator<Seen> LEAST_USE_FIRST =
        Comparator.<Seen, Integer>comparing(seen -> rank(seen.file))
            .thenComparing(Seen::modified)
            .thenComparing(Seen::file);

    private static int rank(Path file) {
      return file.toString().endsWith(FileNames.DAMAGED)
          ? 0
          : file.toString().endsWith(FileNames.PREVIOUS) ? 1 : 2;
    }
  }

  Tidying(CacheFolder files, FolderLock lock, Disk disk, long folderBytes) {
    this.files = files;
    this.lock = lock;
    this.disk = disk;
    this.folderBytes = folderBytes;
  }

  /** Tidies as of an instant. What cannot be deleted now is left for the next time. */
  void run(Instant now) {
    List<Seen> left = new ArrayList<>();
    long bytes = 0;
    for (Seen seen : seen()) {
      if (!now.isBefore(seen.usefulUntil)) {
        delete(seen);
      } else {
        left.add(seen);
        bytes += seen.attributes.size();
      }
    }
    left.sort(Seen.LEAST_USE_FIRST);
    for (Seen seen : left) {
      if (bytes <= folderBytes) {
        return;
      }
      delete(seen);
      bytes -= seen.attributes.size();
    }
  }

  private List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    for (String ending : CacheFolder.ENDINGS) {
      for (Path file : files.files(ending)) {
        Seen one = look(file);
        if (one != null) {
          seen.add(one);
        }
      }
    }
    return seen;
  }

  private static @Nullable Seen look(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
      Instant unsaid = attributes.lastModifiedTime().toInstant().plus(UNSAID);
      Instant usefulUntil = KeptFile.read(file).map(KeptFile::usefulUntil).orElse(unsaid);
      return new Seen(file, attributes, usefulUntil);
    } catch (IOException goneMeanwhile) {
      return null;
    }
  }

  private void delete(Seen seen) {
    try {
      lock.change(() -> deleteIfUnchanged(seen));
    } catch (IOException later) {
      // Nothing that is of use is lost by leaving it.
    }
  }

  private void deleteIfUnchanged(Seen seen) throws IOException {
    Seen now = look(seen.file);
    if (now == null || !now.usefulUntil.equals(seen.usefulUntil)) {
      return;
    }
    if (seen.isCurrent()) {
      // First: alone it would still be served.
      disk.delete(FileNames.previousOf(seen.file));
    }
    disk.delete(seen.file);
  }
}
