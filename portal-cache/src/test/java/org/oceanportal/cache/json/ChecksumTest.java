package org.oceanportal.cache.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChecksumTest {

  private static final String UP_TO_DIGITS = "{\n  \"checksum\" : \"sha256:";

  @Test
  void theDigitsMayBeTheLastOfTheFile() {
    byte[] file = (UP_TO_DIGITS + "0".repeat(64)).getBytes(US_ASCII);
    Checksum.fill(file);

    assertThat(Checksum.isRight(file)).isTrue();
    file[0] = '[';
    assertThat(Checksum.isRight(file)).isFalse();
  }

  @Test
  void withoutAllDigitsNoneIsRight() {
    assertThat(Checksum.isRight((UP_TO_DIGITS + "0".repeat(63)).getBytes(US_ASCII))).isFalse();
    assertThat(Checksum.isRight(UP_TO_DIGITS.getBytes(US_ASCII))).isFalse();
    assertThat(Checksum.isRight("0".repeat(64).getBytes(US_ASCII))).isFalse();
    assertThat(Checksum.isRight(new byte[0])).isFalse();
  }

  @Test
  void aRightSumWithoutItsNameIsNone() throws NoSuchAlgorithmException {
    byte[] blank = "0".repeat(64).getBytes(US_ASCII);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(blank);

    assertThat(Checksum.isRight(HexFormat.of().formatHex(sum).getBytes(US_ASCII))).isFalse();
  }
}
