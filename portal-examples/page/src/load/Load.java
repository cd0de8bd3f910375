import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a page at a steady rate, whether or not it keeps up, and tells how long it took: at the
 * server, by its Server-Timing header, and here, from the moment a request was due.
 *
 * <pre>java portal-examples/page/src/load/Load.java http://127.0.0.1:8080/ 200 30</pre>
 */
final class Load {

  private static final Pattern TOTAL = Pattern.compile("total;dur=([0-9.]+)");

  private record Answer(int status, double serverMillis, double clientMillis) {}

  public static void main(String[] arguments) {
    URI page = URI.create(arguments[0]);
    int perSecond = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    HttpClient http = HttpClient.newHttpClient();
    ask(http, page, perSecond, Math.max(5, seconds / 3)); // Until compilers have seen it.
    List<Answer> answers = ask(http, page, perSecond, seconds);
    long failed = answers.stream().filter(answer -> answer.status() != 200).count();
    System.out.printf("%s: %d requests at %d a second%n", page, answers.size(), perSecond);
    tell("at the server", answers.stream().map(Answer::serverMillis).toList());
    tell("here", answers.stream().map(Answer::clientMillis).toList());
    if (failed > 0) {
      System.out.println(failed + " failed");
      System.exit(1);
    }
  }

  private static List<Answer> ask(HttpClient http, URI page, int perSecond, int seconds) {
    HttpRequest request =
        HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build();
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    long begun = System.nanoTime();
    for (long i = 0; i < (long) perSecond * seconds; i++) {
      long due = begun + i * 1_000_000_000L / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      pending.add(
          http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(got -> answer(got, due)));
    }
    return pending.stream().map(CompletableFuture::join).toList();
  }

  private static Answer answer(HttpResponse<byte[]> got, long due) {
    double here = (System.nanoTime() - due) / 1e6;
    Matcher total = TOTAL.matcher(got.headers().firstValue("Server-Timing").orElse(""));
    double server = total.find() ? Double.parseDouble(total.group(1)) : Double.NaN;
    return new Answer(got.statusCode(), server, here);
  }

  private static void tell(String where, List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    System.out.printf(
        "%-14s median %.3f ms, p99 %.3f ms, longest %.3f ms%n",
        where, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }
}
