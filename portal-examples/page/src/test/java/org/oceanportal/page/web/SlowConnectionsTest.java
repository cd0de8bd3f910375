package org.oceanportal.page.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowConnectionsTest {

  private static final byte[] REQUEST =
      "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
  private static final long LONG = Duration.ofMinutes(3).toNanos();

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final SlowConnections slow = new SlowConnections(connector);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void aConnectionWhoseRequestNeverBeginsIsClosed() throws IOException {
    try (Socket visitor = connected()) {
      slow.look(0);
      visitor.getOutputStream().write("GET / HTTP/1.1\r\nX: a".getBytes(US_ASCII));
      slow.look(LONG);

      assertThat(visitor.getInputStream().read()).as("the end").isEqualTo(-1);
    }
  }

  @Test
  void aConnectionThatAsksNowAndThenIsLeftOpen() throws IOException {
    try (Socket visitor = connected()) {
      for (int i = 0; i < 3; i++) {
        slow.look(i * LONG);
        ask(visitor);
      }
    }
  }

  @Test
  void aConnectionIsGivenItsTime() throws IOException {
    try (Socket visitor = connected()) {
      slow.look(0);
      slow.look(Duration.ofMinutes(1).toNanos());
      ask(visitor);
    }
  }

  private Socket connected() throws IOException {
    var visitor = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    while (connector.getConnectedEndPoints().isEmpty()) {
      Thread.onSpinWait();
    }
    return visitor;
  }

  /** Jetty answers 404 where there is no handler. */
  private static void ask(Socket visitor) throws IOException {
    visitor.getOutputStream().write(REQUEST);
    var answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int letter = visitor.getInputStream().read();
      assertThat(letter).as("a letter after: %s", answer).isNotEqualTo(-1);
      answer.append((char) letter);
    }
    assertThat(answer).startsWith("HTTP/1.1 404");
  }
}
