package org.oceanportal.bench.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DelayedLinkTest {

  private static final long SEED = 7;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private ServerSocket echo;

  /** Starts a server that echoes its input until the client closes the connection. */
  @BeforeEach
  void startEcho() throws IOException {
    echo = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  private void serve() {
    try {
      while (true) {
        Socket client = echo.accept();
        threads.execute(() -> sendBack(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void sendBack(Socket client) {
    try {
      client.getInputStream().transferTo(client.getOutputStream());
      client.shutdownOutput();
    } catch (IOException closed) {
      // The link was closed.
    }
  }

  @AfterEach
  void stop() throws IOException {
    echo.close();
    threads.shutdownNow();
  }

  private DelayedLink link(long roundTripMillis) {
    DelayedLink link = DelayedLink.to("127.0.0.1", echo.getLocalPort());
    link.delay(Duration.ofMillis(roundTripMillis));
    return link;
  }

  private static Socket connect(DelayedLink link) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), link.port());
  }

  @Test
  void allBytesArriveInOrder() throws Exception {
    var sent = new byte[3_000_000];
    new Random(SEED).nextBytes(sent);
    try (DelayedLink link = link(2);
        Socket socket = connect(link)) {
      Future<?> sender =
          threads.submit(
              () -> {
                socket.getOutputStream().write(sent);
                socket.shutdownOutput();
                return null;
              });
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo(sent);
      sender.get();
    }
  }

  /** Asserts the lower bound alone: how much slower it is depends on the machine. */
  @Test
  void aRoundTripTakesTheDelayAtLeast() throws Exception {
    try (DelayedLink link = link(30);
        Socket socket = connect(link)) {
      long start = System.nanoTime();
      for (int i = 0; i < 3; i++) {
        roundTrip(socket, i);
      }
      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(90_000_000);
    }
  }

  private static void roundTrip(Socket socket, int value) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(value);
    InputStream in = socket.getInputStream();
    assertThat(in.read()).isEqualTo(value);
  }

  @Test
  void connectionsAreSeparate() throws Exception {
    try (DelayedLink link = link(1);
        Socket one = connect(link);
        Socket other = connect(link)) {
      one.getOutputStream().write(1);
      other.getOutputStream().write(2);
      assertThat(other.getInputStream().read()).isEqualTo(2);
      assertThat(one.getInputStream().read()).isEqualTo(1);
    }
  }

  @Test
  void closingEndsTheConnections() throws Exception {
    DelayedLink link = link(1);
    try (Socket socket = connect(link)) {
      roundTrip(socket, 5);
      link.close();
      assertThat(endOf(socket.getInputStream())).isTrue();
    }
  }

  private static boolean endOf(InputStream in) {
    try {
      return in.read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }
}
