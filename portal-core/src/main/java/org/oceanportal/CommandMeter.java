package org.oceanportal;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * A counter of the commands and bytes of the current thread's query.
 *
 * <p>{@link Portal#connect} adds one to its client. An embedder with a client of its own adds
 * {@link #INSTANCE} to that client's settings ({@code addCommandListener}); without it, queries are
 * answered all the same and their events have no commands and no bytes. It relies on the
 * synchronous driver, which notifies listeners on the thread that sent a command. Commands sent
 * outside a query are not counted. Thread-safe.
 */
public final class CommandMeter implements CommandListener {

  /** The only instance: its counts belong to threads, not to clients. */
  public static final CommandMeter INSTANCE = new CommandMeter();

  private static final ThreadLocal<@Nullable Tally> CURRENT = new ThreadLocal<>();
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  private CommandMeter() {}

  /** The commands and bytes of one query so far. */
  static final class Tally {
    private int commands;
    private long bytes;

    /**
     * Returns the number of commands, or null if none was reported: every query sends at least one.
     */
    @Nullable Integer commands() {
      return commands == 0 ? null : (Integer) commands;
    }

    @Nullable Long bytes() {
      return commands == 0 ? null : (Long) bytes;
    }
  }

  /** Runs work, and adds what this thread sends meanwhile to the tally. */
  static <T> T counting(Tally tally, Supplier<T> work) {
    Tally outer = CURRENT.get();
    CURRENT.set(tally);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    Tally tally = CURRENT.get();
    if (tally != null) {
      tally.commands++;
      tally.bytes += size(event.getCommand());
    }
  }

  @Override
  public void commandSucceeded(CommandSucceededEvent event) {
    Tally tally = CURRENT.get();
    if (tally != null) {
      tally.bytes += size(event.getResponse());
    }
  }

  @Override
  public void commandFailed(CommandFailedEvent event) {
    // The command was counted when it started, and what a failure carries is not an answer.
  }

  /**
   * Returns the size of a document; replies arrive raw, so that it is known without reading them.
   */
  private static long size(BsonDocument document) {
    RawBsonDocument raw =
        document instanceof RawBsonDocument already
            ? already
            : new RawBsonDocument(document, CODEC);
    return raw.getByteBuffer().remaining();
  }
}
