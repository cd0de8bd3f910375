package org.oceanportal.cache.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A few numbers that the processes of a folder share, in a file of a fixed size.
 *
 * <p>Each number stands in two places, and beside it in each its complement: whatever one flipped
 * bit, torn write or lost block leaves, a place that does not fit its complement is not believed,
 * and the other one is. Where neither is, the number is 0, and its user counts on from what else is
 * known. The whole file is on the disk from the start, so that a full disk can still be told that
 * something is removed. Only what begins and is as long as such a file is written to: anything else
 * of its name is replaced by a new one, with the numbers that can still be believed.
 *
 * <p>Written only under the lock on changes of the folder. Thread-safe.
 */
final class Numbers {

  static final String NAME = ".numbers";

  private static final byte[] BEGIN = "portal-cache 1\n\0".getBytes(US_ASCII);
  private static final int BYTES = 2 * Long.BYTES;

  private final Path file;
  private final Path temporary;
  private final int count;
  private final Disk disk;

  /**
   * The numbers of a folder.
   *
   * @param count how many
   */
  Numbers(Path folder, int count, Disk disk) {
    this.file = folder.resolve(NAME);
    // Under the lock on changes there is one writer.
    this.temporary = folder.resolve(NAME + ".new");
    this.count = count;
    this.disk = disk;
  }

  /** A number; 0 if it was never written, or is lost. */
  long read(int number) {
    return Math.max(read(first(number)), read(second(number)));
  }

  private long read(long position) {
    try {
      return believed(disk.readAt(file, position, BYTES));
    } catch (IOException missing) {
      return 0;
    }
  }

  private static long believed(byte[] place) {
    if (place.length < BYTES) {
      return 0;
    }
    ByteBuffer buffer = ByteBuffer.wrap(place);
    long number = buffer.getLong();
    return number > 0 && buffer.getLong() == ~number ? number : 0;
  }

  private long first(int number) {
    return BEGIN.length + (long) BYTES * number;
  }

  private long second(int number) {
    return first(count + number);
  }

  private int size() {
    return BEGIN.length + 2 * count * BYTES;
  }

  /** Writes a number, which is more than 0. */
  void write(int number, long value) throws IOException {
    reserve();
    byte[] place = place(value);
    disk.writeAt(file, first(number), place);
    disk.writeAt(file, second(number), place);
  }

  private static byte[] place(long value) {
    return ByteBuffer.allocate(BYTES).putLong(value).putLong(~value).array();
  }

  /** Makes the whole file, if it is not there whole. */
  void reserve() throws IOException {
    if (isWhole()) {
      return;
    }
    var whole = ByteBuffer.allocate(size()).put(BEGIN);
    for (int number = 0; number < count; number++) {
      byte[] place = place(read(number));
      whole.put((int) first(number), place).put((int) second(number), place);
    }
    disk.writeSmall(temporary, whole.array());
    disk.move(temporary, file);
  }

  private boolean isWhole() {
    try {
      return Arrays.equals(disk.readAt(file, 0, BEGIN.length), BEGIN)
          && disk.readAt(file, size() - 1L, 2).length == 1;
    } catch (IOException missing) {
      return false;
    }
  }
}
