package org.oceanportal.contract;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/** The commands that a client sent, in order, with their replies. */
public final class CommandHistory implements CommandListener {

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile BsonDocument command = new BsonDocument();

  /**
   * A command that was answered.
   *
   * @param name such as {@code aggregate}
   * @param command the whole command
   * @param reply the whole reply
   */
  public record Sent(String name, BsonDocument command, BsonDocument reply) {

    /** The documents of the reply's batch. */
    public List<BsonDocument> documents() {
      BsonDocument cursor = reply.getDocument("cursor", new BsonDocument());
      var documents = new ArrayList<BsonDocument>();
      cursor.getArray(name.equals("getMore") ? "nextBatch" : "firstBatch").getValues().stream()
          .map(value -> value.asDocument())
          .forEach(documents::add);
      return documents;
    }

    /** The cursor that stays open after this reply; 0 if none does. */
    public long cursor() {
      return reply.getDocument("cursor").getNumber("id").longValue();
    }
  }

  /** What was sent since the last {@link #clear}. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The last command. */
  public Sent last() {
    return sent.get(sent.size() - 1);
  }

  /** Forgets what was sent. */
  public void clear() {
    sent.clear();
  }

  /** Events reuse their buffers, so they are copied. The client is used by one thread. */
  @Override
  public void commandStarted(CommandStartedEvent event) {
    command = BsonDocument.parse(event.getCommand().toJson());
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {
    var reply = BsonDocument.parse(event.getResponse().toJson());
    sent.add(new Sent(event.getCommandName(), command, reply));
  }
}
