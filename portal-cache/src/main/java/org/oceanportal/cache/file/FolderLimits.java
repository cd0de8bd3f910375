package org.oceanportal.cache.file;

/**
 * How large a cache's folder may become.
 *
 * @param entryBytes the largest entry: a larger one is not stored, and a larger file is not read;
 *     at least 1
 * @param folderBytes all entries together: beyond it the ones stored longest ago are deleted, a
 *     moment later, so that for that moment it may be more; at least 1
 */
public record FolderLimits(long entryBytes, long folderBytes) {

  private static final long MEGABYTE = 1L << 20;

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if one is less than 1, or an entry could not be held in memory
   */
  public FolderLimits {
    requirePositive("entryBytes", entryBytes);
    requirePositive("folderBytes", folderBytes);
    if (entryBytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "entryBytes must be at most " + Integer.MAX_VALUE + " but was " + entryBytes);
    }
  }

  private static void requirePositive(String name, long number) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 but was " + number);
    }
  }

  /**
   * The limits unless others are given.
   *
   * @return 64 MB an entry, or an eighth of the memory that this process may use if that is less; 1
   *     GB for all
   */
  public static FolderLimits standard() {
    long eighth = Math.max(1, Runtime.getRuntime().maxMemory() / 8);
    return new FolderLimits(Math.min(64 * MEGABYTE, eighth), 1024 * MEGABYTE);
  }
}
