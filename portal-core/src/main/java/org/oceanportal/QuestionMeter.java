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
 * Counts the commands and bytes of the question that the current thread asks.
 *
 * <p>{@link Portal#connect} adds one to its client. An embedder with a client of its own adds
 * {@link #INSTANCE} to that client's settings ({@code addCommandListener}); without it, questions
 * are answered all the same and their events carry no commands and no bytes. It relies on the
 * synchronous driver, which tells of a command on the thread that sent it. Commands sent outside a
 * question are not counted. It is safe for concurrent use.
 */
public final class QuestionMeter implements CommandListener {

  /** The one meter: what it counts belongs to threads, not to clients. */
  public static final QuestionMeter INSTANCE = new QuestionMeter();

  private static final ThreadLocal<@Nullable Tally> CURRENT = new ThreadLocal<>();
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  private QuestionMeter() {}

  /** What one question has sent and received so far. */
  static final class Tally {
    private int commands;
    private long bytes;

    /** The commands, or null if none was reported: every question sends at least one. */
    @Nullable Integer commands() {
      return commands == 0 ? null : (Integer) commands;
    }

    @Nullable Long bytes() {
      return commands == 0 ? null : (Long) bytes;
    }
  }

  /** Counts what this thread sends into the tally while the work runs. */
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

  /** Replies arrive raw, so that their size is known without reading them. */
  private static long size(BsonDocument document) {
    RawBsonDocument raw =
        document instanceof RawBsonDocument already
            ? already
            : new RawBsonDocument(document, CODEC);
    return raw.getByteBuffer().remaining();
  }
}
