package org.oceanportal.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.oceanportal.command.output.DataWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the command in this process, with surroundings of the test's choice. */
public final class Shell {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<String, String> variables = new HashMap<>();
  private Instant now;
  private boolean terminal;
  private InputStream in = InputStream.nullInputStream();

  /** A shell whose answers are kept where no other shell's are. */
  public Shell() {
    now = Instant.parse("2026-06-01T12:00:00Z");
    Path answers = Path.of("target", "test-cache", UUID.randomUUID().toString());
    variables.put("XDG_CACHE_HOME", answers.toAbsolutePath().toString());
    variables.put("LOCALAPPDATA", answers.toAbsolutePath().toString());
  }

  /** A shell whose kept database is in the folder. */
  public static Shell in(Path dataFolder) {
    return new Shell().with("PORTAL_DATA_DIR", dataFolder.toString());
  }

  /** A shell whose questions go to a server. */
  public static Shell on(String uri) {
    return new Shell().with("PORTAL_MONGODB_URI", uri);
  }

  public Shell with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public Shell at(Instant instant) {
    now = instant;
    return this;
  }

  /** Has a person read the next command's output, and no pipe. */
  public Shell onATerminal() {
    terminal = true;
    return this;
  }

  /** Pipes a text into the next command. */
  public Shell piping(String text) {
    in = new ByteArrayInputStream(text.getBytes(UTF_8));
    return this;
  }

  public Instant now() {
    return now;
  }

  public Ran run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode =
        PortalCommand.run(
            new Environment(
                variables,
                () -> now,
                in,
                DataWriter.utf8(out),
                new PrintWriter(err, true, UTF_8),
                false,
                terminal),
            arguments);
    return new Ran(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** What came of it. */
  public record Ran(int exitCode, String out, String err) {

    public JsonNode json() {
      return MAPPER.readTree(out);
    }
  }
}
