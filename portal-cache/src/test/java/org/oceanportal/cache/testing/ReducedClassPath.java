package org.oceanportal.cache.testing;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tests' class path without the jars that a user may not have. */
public final class ReducedClassPath {

  private static final List<String> OPTIONAL =
      List.of(
          "caffeine-",
          "ehcache-",
          "cache-api-",
          "jackson-",
          "micrometer-",
          "jcache-",
          "hazelcast-");

  private ReducedClassPath() {}

  /** Calls a class's public static method {@code open(String)}, with some of those jars. */
  public static Object call(Class<?> opener, String argument, List<String> with) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(classPath(with), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Method open = loader.loadClass(opener.getName()).getMethod("open", String.class);
      return open.invoke(null, argument);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] classPath(List<String> with) {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> isWanted(path.getFileName().toString(), with))
        .map(ReducedClassPath::url)
        .toArray(URL[]::new);
  }

  private static boolean isWanted(String jar, List<String> with) {
    return OPTIONAL.stream().noneMatch(jar::startsWith) || with.stream().anyMatch(jar::startsWith);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
