package org.oceanportal.bench.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oceanportal.bench.cache.kinds.CacheKind;

/** A crowd of processes with a cache each, like a web server's workers. They share a folder. */
final class CrowdOfProcesses implements Crowd {

  private static final int PROCESSES = 8;

  private final List<Member> members = new ArrayList<>();

  /** One process, which is controlled by lines of text. It ends when its input does. */
  private record Member(Process process, Writer in, BufferedReader out) {

    static Member start(CacheKind cache, Path folder) {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var builder =
          new ProcessBuilder(
              java,
              "-Xmx64m",
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              CrowdMember.class.getName(),
              cache.name(),
              folder.toString());
      try {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Member(process, process.outputWriter(UTF_8), process.inputReader(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void say(String word) {
      try {
        in.write(word + "\n");
        in.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int hear() {
      try {
        String line = out.readLine();
        if (line == null) {
          throw new IllegalStateException("a process of the crowd ended too soon");
        }
        return Integer.parseInt(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  CrowdOfProcesses(CacheKind cache, Path folder) {
    for (int i = 0; i < PROCESSES; i++) {
      members.add(Member.start(cache, folder));
    }
  }

  @Override
  public void fillAndExpire() {
    all(CrowdMember.FILL);
  }

  @Override
  public int ask() {
    return all(CrowdMember.ASK);
  }

  private int all(String word) {
    members.forEach(member -> member.say(word));
    return members.stream().mapToInt(Member::hear).sum();
  }

  @Override
  public void close() {
    for (Member member : members) {
      try {
        member.in().close();
        member.process().waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
