package org.oceanportal.command.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.oceanportal.Portal;

/** Other processes are real ones: the kernel's locks are between processes. */
@Timeout(120)
class LocalDatabaseTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsThereTheNextTime() {
    try (LocalDatabase database = open()) {
      database.admitOthers();
      insert(database.uri());
    }
    try (LocalDatabase database = open()) {
      assertThat(count(database.uri())).isEqualTo(1);
    }
  }

  @Test
  void aSecondProcessConnectsToTheFirst() throws Exception {
    try (LocalDatabase database = open()) {
      insert(database.uri());
      database.admitOthers();
      try (Holder second = new Holder(folder)) {
        assertThat(second.line()).isEqualTo("open " + database.uri());
        assertThat(second.ask()).isEqualTo("1");
      }
    }
  }

  @Test
  void aSecondProcessWaitsUntilTheFirstLetsItIn() throws Exception {
    try (LocalDatabase database = open();
        Holder second = new Holder(folder)) {
      assertThat(second.line()).startsWith("said waiting for another portal");
      insert(database.uri());
      database.admitOthers();
      assertThat(second.line()).startsWith("open ");
      assertThat(second.ask()).isEqualTo("1");
    }
  }

  @Test
  void theFirstEndsAfterTheOthers() throws Exception {
    var said = new LinkedBlockingQueue<String>();
    LocalDatabase database = LocalDatabase.open(folder, said::add);
    database.admitOthers();
    Holder second = new Holder(folder);
    assertThat(second.line()).startsWith("open ");

    CompletableFuture<Void> closing = CompletableFuture.runAsync(database::close);
    assertThat(said.poll(60, SECONDS)).contains("waiting for it to end");
    assertThat(second.ask()).isEqualTo("0");
    assertThat(closing).isNotDone();

    second.close();
    closing.get(60, SECONDS);
  }

  @Test
  void theFirstDoesNotWaitForOneThatNeedNotBeWaitedFor() throws Exception {
    LocalDatabase database = open();
    database.admitOthers();
    insert(database.uri());
    try (Holder second = new Holder(folder, "outlive")) {
      assertThat(second.lineThatIsNotSaid()).isEqualTo("open " + database.uri());
      database.close();

      assertThat(second.askPastWords()).as("it has taken over").isEqualTo("1");
      try (Holder third = new Holder(folder)) {
        assertThat(third.lineThatIsNotSaid()).isEqualTo("open " + database.uri());
        assertThat(third.ask()).isEqualTo("1");
      }
    }
  }

  @Test
  void whenTheFirstIsKilledAnotherTakesOver() throws Exception {
    Holder first = new Holder(folder);
    String open = first.line();
    insert(open.replace("open ", ""));
    try (Holder second = new Holder(folder);
        Holder third = new Holder(folder, "outlive")) {
      assertThat(second.lineThatIsNotSaid()).isEqualTo(open);
      assertThat(third.lineThatIsNotSaid()).isEqualTo(open);
      first.kill();

      assertThat(second.askPastWords()).isEqualTo("1");
      assertThat(third.askPastWords()).isEqualTo("1");
      // If the third has taken over, it waits for the second.
      second.leave();
    }
  }

  @Test
  void aSignalClosesTheDatabaseWithoutWaitingForTheOthers() throws Exception {
    Holder first = new Holder(folder);
    String open = first.line();
    try (Holder second = new Holder(folder)) {
      assertThat(second.line()).isEqualTo(open);
      first.end();
      assertThat(second.ask()).as("taken over without a word, since it was closed").isEqualTo("0");
      second.end();
    }
    assertThat(LocalDatabase.fileIn(folder).resolveSibling("portal.db.seal")).exists();
  }

  @Test
  void aThirdProcessIsServedWhileTheFirstWaitsToEnd() throws Exception {
    var said = new LinkedBlockingQueue<String>();
    LocalDatabase database = LocalDatabase.open(folder, said::add);
    database.admitOthers();
    Holder second = new Holder(folder);
    assertThat(second.line()).startsWith("open ");
    CompletableFuture<Void> closing = CompletableFuture.runAsync(database::close);
    assertThat(said.poll(60, SECONDS)).contains("waiting for it to end");

    try (Holder third = new Holder(folder)) {
      assertThat(third.line()).isEqualTo("open " + database.uri());
      second.leave();
      assertThat(third.ask()).isEqualTo("0");
      assertThat(closing).isNotDone();
    }
    closing.get(60, SECONDS);
  }

  @Test
  void aProcessThatWasKilledLeavesNothingInTheWay() throws Exception {
    Holder first = new Holder(folder);
    assertThat(first.line()).startsWith("open ");
    first.kill();
    assertThat(folder.resolve(LocalDatabase.PORT_FILE)).exists();

    try (LocalDatabase database = open()) {
      assertThat(count(database.uri())).isZero();
      assertThat(Files.readString(folder.resolve(LocalDatabase.PORT_FILE)).strip())
          .isEqualTo(database.uri().replaceFirst(".*:", ""));
    }
  }

  @Test
  void twoAtOnceBothGetIn() throws Exception {
    try (Holder one = new Holder(folder);
        Holder other = new Holder(folder)) {
      assertThat(one.lineThatIsNotSaid()).startsWith("open ");
      assertThat(other.lineThatIsNotSaid()).startsWith("open ");
      assertThat(one.ask()).isEqualTo("0");
      assertThat(other.ask()).isEqualTo("0");
      // Whichever owns the file must end last; ending is not waited for here.
      one.kill();
      other.kill();
    }
  }

  private LocalDatabase open() {
    return LocalDatabase.open(folder, words -> {});
  }

  private static void insert(String uri) {
    try (Portal portal = Portal.connect(uri)) {
      portal.database().getCollection("glidermissions").insertOne(new Document("mission", 1));
    }
  }

  private static long count(String uri) {
    try (Portal portal = Portal.connect(uri)) {
      return portal.database().getCollection("glidermissions").countDocuments();
    }
  }

  /** A process that holds the kept database open until it is told to end. */
  private static final class Holder implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    Holder(Path folder, String... more) throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var command = new ArrayList<>(List.of(java, "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(HoldLocalDatabase.class.getName(), folder.toString()));
      command.addAll(List.of(more));
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      answers = process.inputReader();
      questions = process.outputWriter();
    }

    String line() throws IOException {
      return answers.readLine();
    }

    String lineThatIsNotSaid() throws IOException {
      String line = line();
      while (line != null && line.startsWith("said ")) {
        line = line();
      }
      return line;
    }

    String ask() throws IOException {
      questions.write("count\n");
      questions.flush();
      return line();
    }

    String askPastWords() throws IOException {
      questions.write("count\n");
      questions.flush();
      return lineThatIsNotSaid();
    }

    /** As Ctrl-C does. */
    void end() {
      process.toHandle().destroy();
      awaitEnd();
    }

    void kill() {
      process.destroyForcibly();
      awaitEnd();
    }

    void leave() throws IOException {
      if (process.isAlive()) {
        questions.close();
        awaitEnd();
      }
    }

    private void awaitEnd() {
      assertThat(process.onExit().completeOnTimeout(null, 60, SECONDS).join())
          .as("the process, ended")
          .isNotNull();
    }

    @Override
    public void close() throws IOException {
      leave();
    }
  }
}
