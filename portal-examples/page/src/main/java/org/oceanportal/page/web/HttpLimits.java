package org.oceanportal.page.web;

import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** The limits of the HTTP server, by which a few visitors cannot block it for the rest. */
final class HttpLimits {

  /** The threads of the HTTP server; some of them are reserved for what must always be answered. */
  static final int THREADS = 200;

  private static final int REQUESTS_UNDER_WAY = THREADS - 40;
  private static final int REQUESTS_WAITING = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 10_000;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int BODY_BYTES = 16 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(20);

  private HttpLimits() {}

  /** Limits the parts of a request. */
  static void set(HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
  }

  /** Limits the time that a connection may be silent, or slow. */
  static void set(ServerConnector connector) {
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new SlowConnections(connector));
  }

  /** Limits the number of concurrent connections and requests. */
  static void set(Server server) {
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.insertHandler(requests());
    server.insertHandler(new SizeLimitHandler(BODY_BYTES, -1));
  }

  /**
   * Returns the handler of requests. Health and metrics are needed when there is trouble, so they
   * are never rejected.
   */
  private static QoSHandler requests() {
    var requests = new QoSHandler();
    requests.setMaxRequestCount(REQUESTS_UNDER_WAY);
    requests.setMaxSuspendedRequestCount(REQUESTS_WAITING);
    requests.setMaxSuspend(LONGEST_WAIT);
    requests.excludePath("/health", "/metrics");
    return requests;
  }
}
