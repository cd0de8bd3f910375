package org.oceanportal.page.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A task that closes connections on which no request has begun for long: those of visitors who send
 * or read a byte now and then, which an idle timeout counts as work.
 */
final class SlowConnections extends AbstractLifeCycle {

  /**
   * The longest time without progress, longer than an answer takes that waits for a database's time
   * limit several times.
   */
  private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

  private static final long SECONDS_BETWEEN_LOOKS = 5;

  private final ServerConnector connector;
  private final Map<EndPoint, Progress> progress = new ConcurrentHashMap<>();
  private Scheduler.@Nullable Task next;

  /** The number of requests that had begun on a connection, with the time since. */
  private record Progress(long requests, long sinceNanos) {}

  SlowConnections(ServerConnector connector) {
    this.connector = connector;
  }

  @Override
  protected synchronized void doStart() {
    next = connector.getScheduler().schedule(this::look, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  @Override
  protected synchronized void doStop() {
    if (next != null) {
      next.cancel();
    }
  }

  private void look() {
    look(System.nanoTime());
    if (isRunning()) {
      doStart();
    }
  }

  /** Closes connections without progress for too long. */
  void look(long nanos) {
    progress.keySet().retainAll(connector.getConnectedEndPoints());
    for (EndPoint connection : connector.getConnectedEndPoints()) {
      long requests =
          connection.getConnection() == null ? 0 : connection.getConnection().getMessagesIn();
      Progress before = progress.get(connection);
      if (before == null || before.requests() != requests) {
        progress.put(connection, new Progress(requests, nanos));
      } else if (nanos - before.sinceNanos() > LONGEST_NANOS) {
        connection.close(new TimeoutException("no request for " + Duration.ofNanos(LONGEST_NANOS)));
      }
    }
  }
}
