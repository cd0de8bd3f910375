package org.oceanportal.command.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DataWriterTest {

  @Test
  void dataAreUtf8() {
    var bytes = new ByteArrayOutputStream();
    DataWriter out = DataWriter.utf8(bytes);

    out.line("Åland Sea 🌊");
    out.flush();

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Åland Sea 🌊\n");
    assertThat(out.loss()).isEmpty();
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoLoss() {
    DataWriter out = failing("Broken pipe");

    assertThat(out.loss()).isEmpty();
  }

  @Test
  void aFullDiskIsALoss() {
    DataWriter out = failing("No space left on device");

    assertThat(out.loss()).contains("No space left on device");
  }

  private static DataWriter failing(String message) {
    DataWriter out =
        DataWriter.utf8(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(message);
              }
            });
    out.line("something");
    out.flush();
    out.line("and more after it failed");
    out.flush();
    return out;
  }
}
