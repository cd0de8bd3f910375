package org.oceanportal.command.database;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/** The name of a server, as it states it. */
public final class ServerName {

  private ServerName() {}

  /**
   * Returns a name such as {@code MongoDB 7.0.14 (wiredTiger)}: the protocol it speaks, and its
   * engines.
   */
  public static String of(MongoDatabase database) {
    Document info = database.runCommand(new Document("buildInfo", 1));
    List<String> engines = info.getList("storageEngines", String.class, List.of());
    String name = "MongoDB " + info.getString("version");
    return engines.isEmpty() ? name : name + " (" + String.join(", ", engines) + ")";
  }
}
