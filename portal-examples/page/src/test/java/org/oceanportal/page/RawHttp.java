package org.oceanportal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Requests that no client would send, byte by byte. */
public final class RawHttp {

  private RawHttp() {}

  /** All that a server sends until it closes the connection. */
  public static String answer(int port, String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Socket socket) throws IOException {
    var text = new StringBuilder();
    try {
      for (int letter = socket.getInputStream().read();
          letter >= 0;
          letter = socket.getInputStream().read()) {
        text.append((char) letter);
      }
    } catch (SocketException closed) {
      // With what had been sent before.
    }
    return text.toString();
  }
}
