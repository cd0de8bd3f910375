package org.oceanportal.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The machine of a run.
 *
 * @param processor the model of the processor
 * @param cores the number of cores that the JVM sees
 * @param memoryGigabytes the memory of the machine
 * @param system the operating system and its version
 * @param java the JDK
 * @param temporaryFiles the file system of the file caches
 */
public record Machine(
    String processor,
    int cores,
    long memoryGigabytes,
    String system,
    String java,
    String temporaryFiles) {

  private static final long GIGABYTE = 1L << 30;
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** Returns the description of this machine. */
  public static Machine here() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
            ? bean.getTotalMemorySize() / GIGABYTE
            : 0;
    return new Machine(
        processorModel(),
        Runtime.getRuntime().availableProcessors(),
        memory,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        temporaryFileSystem());
  }

  private static String processorModel() {
    String architecture = System.getProperty("os.arch");
    if (!Files.isReadable(CPU_INFO)) {
      return architecture;
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst(".*:\\s*", ""))
          .findFirst()
          .orElse(architecture);
    } catch (IOException unknown) {
      return architecture;
    }
  }

  private static String temporaryFileSystem() {
    try {
      return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir"))).type();
    } catch (IOException unknown) {
      return "unknown";
    }
  }
}
