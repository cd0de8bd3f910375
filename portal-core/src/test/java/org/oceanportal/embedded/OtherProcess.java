package org.oceanportal.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;

/** Another process that uses an embedded database, for the tests of what happens between two. */
final class OtherProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;

  private OtherProcess(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts {@link #main} in a process of its own. */
  static OtherProcess start(String what, Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new OtherProcess(
        new ProcessBuilder(
                List.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    OtherProcess.class.getName(),
                    what,
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** The next thing it says; null if it has ended. */
  String line() throws IOException {
    return out.readLine();
  }

  /** Lets it end by itself. */
  int waitFor() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the other process does not end");
    }
    return process.exitValue();
  }

  /** Ends it without a chance to say goodbye; what it said is still there to be read. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * {@code open FILE}: opens a database, says where, and closes it when its input ends. {@code
   * write FILE}: writes documents numbered from 0, and says each number once it is acknowledged,
   * until killed.
   */
  public static void main(String[] args) throws IOException {
    Consumer<String> say =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
            ::println;
    try (EmbeddedDatabase database = EmbeddedDatabase.inFile(Path.of(args[1]))) {
      if (args[0].equals("open")) {
        say.accept(database.uri());
        while (System.in.read() >= 0) {
          // until it ends
        }
      } else {
        write(database, say);
      }
    } catch (EmbeddedDatabaseException e) {
      say.accept(e.reason().name());
    }
  }

  /** Tells it that it may end. */
  void end() throws IOException {
    process.getOutputStream().close();
  }

  private static void write(EmbeddedDatabase database, Consumer<String> say) {
    try (MongoClient client = MongoClients.create(database.uri())) {
      var numbers = client.getDatabase("portal").getCollection("numbers");
      for (int i = 0; ; i++) {
        numbers.insertOne(new Document("_id", i).append("text", "a mission ".repeat(40)));
        say.accept(Integer.toString(i));
      }
    }
  }
}
