package org.oceanportal.bench.query;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.oceanportal.Portal;
import org.oceanportal.bench.gate.EqualAnswers;
import org.oceanportal.bench.gate.Proof;
import org.oceanportal.bench.gate.Question;
import org.oceanportal.embedded.EmbeddedDatabase;

/**
 * The fleets of one run, in a folder: made once, proved to be answered equally by all strategies,
 * and opened by each process that measures. A fleet without a proof is not opened.
 */
public final class RunFleets {

  /** The system property that names the folder to the processes of a run. */
  public static final String FOLDER = "portal.bench.fleets";

  private static final String DATABASE_FILE = "fleet.db";
  private static final String DATABASE_NAME = "database";
  private static final String PROOF = "proof.json";
  private static final int BYTES_OF_A_NAME = 6;

  private final Path folder;
  private final Consumer<String> say;

  /**
   * Creates the fleets of a folder.
   *
   * @param folder the folder, created when needed
   * @param say receives a message about each step that takes long
   */
  public RunFleets(Path folder, Consumer<String> say) {
    this.folder = folder;
    this.say = say;
  }

  /** Returns the fleets of the run that started this process. */
  static RunFleets ofThisRun() {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      throw new IllegalStateException(
          "the system property " + FOLDER + " must name a folder: start with ./portal bench");
    }
    return new RunFleets(Path.of(folder), words -> {});
  }

  /**
   * Returns the URI of {@link Server#URI}.
   *
   * @return the value of {@code PORTAL_MONGODB_URI}
   * @throws IllegalStateException if it is not set
   */
  public static String serverUri() {
    String uri = System.getenv("PORTAL_MONGODB_URI");
    if (uri == null || uri.isBlank()) {
      throw new IllegalStateException("PORTAL_MONGODB_URI must name a server but is not set");
    }
    return uri;
  }

  /**
   * Makes a fleet, unless it exists, and proves that all strategies answer equally.
   *
   * @param spec the fleet
   * @return the proof
   * @throws org.oceanportal.bench.gate.UnequalAnswersException if they do not
   */
  public Proof prepare(FleetSpec spec) {
    Path proof = place(spec).resolve(PROOF);
    if (!Files.exists(proof)) {
      make(spec);
      say.accept("proving that all strategies answer equally on " + spec.name());
      try (OpenFleet fleet = connect(spec, false)) {
        EqualAnswers.prove(fleet.portal(), fleet.newest(), questions(spec)).writeTo(proof);
      }
    }
    return Proof.readFrom(proof);
  }

  /** Returns the queries that are timed on a fleet. */
  private static List<Question> questions(FleetSpec spec) {
    if (spec.positions()) {
      return List.of(Question.RECENT, Question.TOTALS, Question.POSITIONS, Question.TRACKS);
    }
    return spec.missions() > FleetSpec.BASE_MISSIONS
        ? List.of(Question.RECENT, Question.TOTALS)
        : List.of(
            Question.RECENT,
            Question.TOTALS,
            Question.BREAKDOWN,
            Question.MISSION,
            Question.MISSIONS);
  }

  /**
   * Opens a fleet, and prepares it first if needed.
   *
   * @param spec the fleet
   * @param movable whether a network can be put in between
   * @return the open fleet
   */
  public OpenFleet open(FleetSpec spec, boolean movable) {
    prepare(spec);
    return connect(spec, movable);
  }

  private OpenFleet connect(FleetSpec spec, boolean movable) {
    Path place = place(spec);
    return spec.server() == Server.EMBEDDED
        ? OpenFleet.in(EmbeddedDatabase.inFile(place.resolve(DATABASE_FILE)), movable)
        : OpenFleet.at(serverUri(), read(place.resolve(DATABASE_NAME)), movable);
  }

  private void make(FleetSpec spec) {
    say.accept("making a synthetic fleet, " + spec.name());
    Path place = place(spec);
    try {
      Files.createDirectories(place);
      if (spec.server() == Server.URI) {
        // Registered before the first write, so that it is dropped in any case.
        Files.writeString(place.resolve(DATABASE_NAME), randomName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (OpenFleet fleet = connect(spec, false)) {
      spec.fleet().writeTo(fleet.portal().database());
      if (spec.indexed()) {
        fleet.portal().indexes().create();
      }
    }
  }

  private Path place(FleetSpec spec) {
    return folder.resolve(spec.name());
  }

  private static String randomName() {
    var bytes = new byte[BYTES_OF_A_NAME];
    new SecureRandom().nextBytes(bytes);
    return "portal_bench_" + HexFormat.of().formatHex(bytes);
  }

  /** Drops what was made on the server. The folder is left to its owner. */
  public void drop() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> fleets = Files.list(folder)) {
      fleets.map(fleet -> fleet.resolve(DATABASE_NAME)).filter(Files::exists).forEach(this::drop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void drop(Path nameFile) {
    String name = read(nameFile);
    try (Portal portal = Portal.connect(serverUri(), name)) {
      portal.database().drop();
    } catch (MongoException failure) {
      say.accept("the database " + name + " could not be dropped; drop it by hand");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
