package org.oceanportal.cache.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.oceanportal.cache.spi.StoreException;

/**
 * A folder of answers as a whole, whatever is in it: to show what is kept, and to forget it. Only
 * files that a {@link JsonFileStore} made are touched. Thread-safe, also while stores use the
 * folder.
 */
public final class CacheFolder {

  /** What a key's files may be called by. */
  static final List<String> ENDINGS =
      List.of(
          // The previous generation goes first: alone it would still be served.
          FileNames.PREVIOUS, FileNames.CURRENT, FileNames.DAMAGED);

  private final Path folder;
  private final Disk disk;

  private CacheFolder(Path folder, Disk disk) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.disk = disk;
  }

  /**
   * A folder, which need not be there.
   *
   * @param folder its path
   * @return the folder
   */
  public static CacheFolder at(Path folder) {
    return new CacheFolder(folder, new Disk());
  }

  static CacheFolder at(Path folder, Disk disk) {
    return new CacheFolder(folder, disk);
  }

  /**
   * What is kept, without its values.
   *
   * @return a line for each key, in order of their texts; none if there is no such folder
   * @throws StoreException if the folder cannot be read
   */
  public List<KeptFile> list() {
    List<KeptFile> kept = new ArrayList<>();
    for (Path file : files(FileNames.CURRENT)) {
      KeptFile.read(file).ifPresent(kept::add);
    }
    kept.sort(Comparator.comparing(KeptFile::key).thenComparing(KeptFile::file));
    return List.copyOf(kept);
  }

  /**
   * Forgets everything, for all processes. What is being computed meanwhile is not kept.
   *
   * @return how many answers were forgotten
   * @throws StoreException if something could not be forgotten
   */
  public int clear() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var lock = new FolderLock(folder, disk)) {
      int cleared = clear(lock);
      disk.syncFolder(folder);
      return cleared;
    } catch (IOException e) {
      throw failed("clear", e);
    }
  }

  int clear(FolderLock lock) throws IOException {
    return lock.change(
        () -> {
          int cleared = files(FileNames.CURRENT).size();
          // Before the number is written, for which a full disk may lack the space.
          for (String ending : ENDINGS) {
            for (Path file : files(ending)) {
              disk.delete(file);
            }
          }
          lock.cleared();
          lock.changed();
          return cleared;
        });
  }

  /** Deletes what processes left behind that died while they wrote. */
  void sweep(FolderLock lock) throws IOException {
    for (Path file : files(FileNames.TEMPORARY)) {
      if (!lock.isAlive(FileNames.process(file))) {
        disk.delete(file);
      }
    }
  }

  List<Path> files(String ending) {
    List<Path> files = new ArrayList<>();
    // Names of ours end in a hash; others' files are none of our business.
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, FileNames::isOurs)) {
      for (Path file : all) {
        if (file.getFileName().toString().endsWith(ending)) {
          files.add(file);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException empty) {
      return List.of();
    } catch (IOException e) {
      throw failed("list", e);
    }
    return files;
  }

  private StoreException failed(String what, IOException cause) {
    return new StoreException(
        "could not " + what + " the cache folder " + folder + ": " + Reason.of(cause, folder),
        cause);
  }
}
