package org.oceanportal.command.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standard output. Like a {@code PrintWriter} it does not throw, but it records why it lost
 * data: a reader that has seen enough ({@code | head}) is not an error, a full disk is.
 */
public final class DataWriter extends Writer {

  private final Writer target;
  private @Nullable IOException failure;

  /** Creates a writer to a target, which stops when that fails. */
  public DataWriter(Writer target) {
    this.target = target;
  }

  /** Creates a writer of UTF-8, buffered. */
  public static DataWriter utf8(OutputStream stream) {
    return new DataWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  @Override
  public void write(char[] text, int offset, int length) {
    attempt(() -> target.write(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) {
    attempt(() -> target.write(text, offset, length));
  }

  @Override
  public void flush() {
    attempt(target::flush);
  }

  @Override
  public void close() {
    flush();
  }

  /** Writes a line. */
  public void line(String text) {
    write(text, 0, text.length());
    write("\n", 0, 1);
  }

  /** Returns the reason why data were lost that a reader still wanted. */
  public Optional<String> loss() {
    return Optional.ofNullable(failure)
        .map(cause -> Objects.requireNonNullElse(cause.getMessage(), cause.toString()))
        .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  private void attempt(Writing writing) {
    if (failure != null) {
      return;
    }
    try {
      writing.run();
    } catch (IOException cause) {
      failure = cause;
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
