package org.oceanportal.command.database;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.oceanportal.Portal;

/** Opens the kept database and counts missions for each line it reads, until there are no more. */
final class HoldKeptDatabase {

  private HoldKeptDatabase() {}

  public static void main(String[] arguments) throws IOException {
    var out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (KeptDatabase database =
            KeptDatabase.open(Path.of(arguments[0]), words -> out.println("said " + words));
        Portal portal = Portal.connect(database.uri())) {
      database.letOthersIn();
      out.println("open " + database.uri());
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (in.readLine() != null) {
        out.println(portal.database().getCollection("glidermissions").countDocuments());
      }
    }
  }
}
