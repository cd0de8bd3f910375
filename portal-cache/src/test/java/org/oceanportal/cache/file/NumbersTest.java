package org.oceanportal.cache.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumbersTest {

  @TempDir Path folder;

  private Numbers numbers;

  @BeforeEach
  void write() throws IOException {
    numbers = new Numbers(folder, 3, new Disk());
    numbers.write(0, 41);
    numbers.write(2, 1L << 40);
  }

  private Path file() {
    return folder.resolve(Numbers.NAME);
  }

  private void assertWhole() {
    assertThat(numbers.read(0)).isEqualTo(41);
    assertThat(numbers.read(1)).isZero();
    assertThat(numbers.read(2)).isEqualTo(1L << 40);
  }

  @Test
  void whatIsWrittenIsReadAndTheFileHasItsSizeFromTheStart() throws IOException {
    assertWhole();
    long size = Files.size(file());
    numbers.write(1, 7);

    assertThat(numbers.read(1)).isEqualTo(7);
    assertThat(Files.size(file())).isEqualTo(size);
  }

  @Test
  void noFlippedBitChangesANumberAndTheNextWriteMendsIt() throws IOException {
    byte[] good = Files.readAllBytes(file());
    for (int bit = 0; bit < 8 * good.length; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file(), bad);
      assertWhole();
      numbers.write(1, 7);
      assertThat(numbers.read(1)).as("bit " + bit).isEqualTo(7);
      assertThat(numbers.read(0)).as("bit " + bit).isEqualTo(41);
    }
  }

  @Test
  void oneHalfOfTheFileIsEnough() throws IOException {
    byte[] good = Files.readAllBytes(file());
    byte[] bad = good.clone();
    Arrays.fill(bad, 0, good.length / 2, (byte) 0);
    Files.write(file(), bad);
    assertWhole();

    bad = good.clone();
    Arrays.fill(bad, good.length / 2 + 8, good.length, (byte) 0x55);
    Files.write(file(), bad);
    assertWhole();

    Files.write(file(), Arrays.copyOf(good, good.length / 2 + 8));
    assertWhole();
    numbers.write(1, 7);
    assertThat(Files.size(file())).isEqualTo(good.length);
    assertThat(numbers.read(0)).isEqualTo(41);
  }

  @Test
  void whatIsLostIsZero() throws IOException {
    Files.write(file(), new byte[3]);
    assertThat(numbers.read(0)).isZero();
    Files.delete(file());
    assertThat(numbers.read(0)).isZero();
  }

  @Test
  void aLinkIsReplacedAndWhatItLeadsToIsLeftAlone() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "my only key\n");
    for (boolean symbolic : new boolean[] {true, false}) {
      Files.delete(file());
      if (symbolic) {
        Files.createSymbolicLink(file(), precious);
      } else {
        Files.createLink(file(), precious);
      }
      numbers.write(0, 5);

      assertThat(precious).hasContent("my only key\n");
      assertThat(Files.isSymbolicLink(file())).isFalse();
      assertThat(numbers.read(0)).isEqualTo(5);
    }
  }

  @Test
  void whatCannotBeWrittenIsAFailure() throws IOException {
    Files.delete(file());
    Files.createDirectories(file().resolve("not empty"));

    assertThat(numbers.read(0)).isZero();
    assertThatThrownBy(() -> numbers.write(0, 5)).isInstanceOf(IOException.class);
  }
}
