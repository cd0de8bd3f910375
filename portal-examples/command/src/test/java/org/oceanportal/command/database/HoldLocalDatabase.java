package org.oceanportal.command.database;

import com.mongodb.MongoException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.oceanportal.Portal;

/**
 * Opens the kept database and counts missions for each line it reads, until there are no more. With
 * a second word it need not be waited for.
 */
final class HoldLocalDatabase {

  private HoldLocalDatabase() {}

  public static void main(String[] arguments) throws IOException {
    var out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (LocalDatabase database =
            LocalDatabase.open(Path.of(arguments[0]), words -> out.println("said " + words));
        Portal portal = Portal.connect(database.uri())) {
      database.admitOthers();
      if (arguments.length > 1) {
        database.letOwnerEnd();
      }
      out.println("open " + database.uri());
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (in.readLine() != null) {
        out.println(count(portal));
      }
    }
  }

  /** As often as it takes, since another process may be opening the database just now. */
  private static long count(Portal portal) {
    while (true) {
      try {
        return portal.database().getCollection("glidermissions").countDocuments();
      } catch (MongoException notYet) {
        // The driver has waited a while.
      }
    }
  }
}
