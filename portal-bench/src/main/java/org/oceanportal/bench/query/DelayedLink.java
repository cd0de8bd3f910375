package org.oceanportal.bench.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A simulated network between a client and a server on one machine: a port on loopback that
 * forwards bytes in both directions, each half a round trip later. It adds latency and does not
 * limit bandwidth.
 *
 * <p>Threads end when {@link #close} closes the sockets they read from. Thread-safe.
 */
public final class DelayedLink implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  /** The part of a wait that is spun, longer than parkNanos usually oversleeps. */
  private static final long SPIN_NANOS = 300_000;

  private final InetSocketAddress server;
  private final ServerSocket port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile long oneWayNanos;

  /** Some bytes with the time of their arrival. */
  private record Chunk(ByteBuffer bytes, long dueNanos) {}

  private DelayedLink(InetSocketAddress server) throws IOException {
    this.server = server;
    this.port = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  }

  /**
   * Opens a link that does not delay yet.
   *
   * @param host the server's host
   * @param port its port
   * @return the link, which already listens
   */
  public static DelayedLink to(String host, int port) {
    try {
      var link = new DelayedLink(new InetSocketAddress(host, port));
      link.start("accept", link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException("no link to " + host + ":" + port, e);
    }
  }

  /**
   * Delays what is sent from now on.
   *
   * @param roundTrip the time that a request and its reply take longer together
   */
  public void delay(Duration roundTrip) {
    oneWayNanos = roundTrip.toNanos() / 2;
  }

  /** Returns the port on 127.0.0.1 that stands for the server. */
  public int port() {
    return port.getLocalPort();
  }

  /** Work that ends when a socket does. */
  private interface Pump {
    void run() throws IOException, InterruptedException;
  }

  private void start(String name, Pump pump) {
    var thread =
        new Thread(
            () -> {
              try {
                pump.run();
              } catch (IOException | InterruptedException closed) {
                // The other end closed its socket, or this link was closed.
              }
            },
            "delayed-link-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = kept(port.accept());
      Socket upstream = kept(new Socket());
      upstream.connect(server);
      pass(client, upstream);
      pass(upstream, client);
    }
  }

  private Socket kept(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    sockets.add(socket);
    return socket;
  }

  private void pass(Socket from, Socket to) {
    var under = new LinkedBlockingQueue<Chunk>();
    start("read", () -> read(from.getInputStream(), under));
    start("write", () -> write(under, to));
  }

  private void read(InputStream from, BlockingQueue<Chunk> under) throws IOException {
    var buffer = new byte[CHUNK];
    try {
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(buffer, n));
        under.add(new Chunk(bytes, System.nanoTime() + oneWayNanos));
      }
    } finally {
      under.add(new Chunk(END, 0));
    }
  }

  private void write(BlockingQueue<Chunk> under, Socket to)
      throws IOException, InterruptedException {
    OutputStream out = to.getOutputStream();
    for (Chunk next = under.take(); next.bytes().hasRemaining(); next = under.take()) {
      await(next.dueNanos());
      out.write(next.bytes().array());
    }
    to.shutdownOutput();
  }

  private static void await(long dueNanos) {
    for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
      if (left > SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /** Closes the port and every connection; bytes in transit are lost. */
  @Override
  public void close() {
    try {
      port.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
