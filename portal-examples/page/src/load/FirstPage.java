import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes from the call of a server until it has printed its address, and until it has
 * answered the first request: {@code java FirstPage.java 5 ./portal serve --port 0}. It is started
 * so many times, one after the other, and ended each time.
 */
public class FirstPage {

  public static void main(String[] arguments) throws Exception {
    int times = Integer.parseInt(arguments[0]);
    List<String> command = List.of(arguments).subList(1, arguments.length);
    HttpClient visitor = HttpClient.newHttpClient();
    List<Long> addresses = new ArrayList<>();
    List<Long> pages = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      measure(command, visitor, addresses, pages);
    }
    System.out.println("address after " + median(addresses) + " ms, page after " + median(pages)
        + " ms: medians of " + times + "; the longest " + pages.stream().max(Long::compare).get());
  }

  private static void measure(
      List<String> command, HttpClient visitor, List<Long> addresses, List<Long> pages)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process server =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader words = server.inputReader()) {
      URI address = URI.create(words.readLine());
      addresses.add(millisSince(begun));
      HttpResponse<String> page =
          visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      pages.add(millisSince(begun));
      if (page.statusCode() != 200) {
        throw new IOException(address + " answered " + page.statusCode());
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
