import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser that was never here before is sent for a page: {@code java FirstSight.java
 * http://127.0.0.1:8080/}. Bodies as they cross the wire, compressed; headers come on top.
 */
public class FirstSight {

  private static final Pattern FILE = Pattern.compile("/files/[\\w-]+/\\w+\\.\\w+");

  private final HttpClient visitor = HttpClient.newHttpClient();
  private final URI page;

  private FirstSight(URI page) {
    this.page = page;
  }

  public static void main(String[] arguments) throws Exception {
    new FirstSight(URI.create(arguments[0])).measure();
  }

  private void measure() throws IOException, InterruptedException {
    byte[] compressed = get(page.getPath());
    String html = unzipped(compressed);
    Set<String> files = new LinkedHashSet<>();
    FILE.matcher(html).results().forEach(found -> files.add(found.group()));

    int sum = tell(compressed.length, page.getPath());
    for (String file : files) {
      sum += tell(get(file).length, file);
    }
    tell(sum, "in all");
  }

  private static int tell(int bytes, String words) {
    System.out.printf("%,9d B  %s%n", bytes, words);
    return bytes;
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(page.resolve(path)).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> answer = visitor.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String unzipped(byte[] body) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
