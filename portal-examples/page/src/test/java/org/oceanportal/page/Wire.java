package org.oceanportal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to a database, which a test can hold up and let go again. */
final class Wire implements AutoCloseable {

  private final ServerSocket entry;
  private final int target;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile CountDownLatch free = new CountDownLatch(0);
  private volatile CountDownLatch held = new CountDownLatch(0);

  private Wire(ServerSocket entry, int target) {
    this.entry = entry;
    this.target = target;
  }

  static Wire to(int port) {
    try {
      var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
      begin(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return "mongodb://127.0.0.1:" + entry.getLocalPort();
  }

  /** From now on nothing passes towards the database. */
  void hold() {
    held = new CountDownLatch(1);
    free = new CountDownLatch(1);
  }

  /** Waits until so many connections were made. */
  void awaitConnections(int number) {
    while (connections.get() < number) {
      Thread.onSpinWait();
    }
  }

  /** Waits until something is being held up. */
  void awaitHeld() throws InterruptedException {
    held.await();
  }

  void release() {
    free.countDown();
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        Socket from = entry.accept();
        connections.incrementAndGet();
        var to = new Socket(InetAddress.getLoopbackAddress(), target);
        begin(() -> pass(from, to, true));
        begin(() -> pass(to, from, false));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(Socket from, Socket to, boolean mayBeHeld) {
    var bytes = new byte[8_192];
    try (from;
        to) {
      for (int read = from.getInputStream().read(bytes);
          read >= 0;
          read = from.getInputStream().read(bytes)) {
        if (mayBeHeld && free.getCount() > 0) {
          held.countDown();
          free.await();
        }
        to.getOutputStream().write(bytes, 0, read);
      }
    } catch (IOException | InterruptedException ended) {
      // One end is closed, and so will be the other.
    }
  }

  private static void begin(Runnable work) {
    var thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    release();
    try {
      entry.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
