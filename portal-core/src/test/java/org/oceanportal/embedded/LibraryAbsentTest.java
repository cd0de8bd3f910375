package org.oceanportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Without the optional dependency on the class path. */
class LibraryAbsentTest {

  @Test
  void theErrorNamesWhatIsMissing() throws IOException {
    try (URLClassLoader alone = withoutLibraries()) {
      assertThatThrownBy(() -> call(alone, "inMemory"))
          .isInstanceOf(RuntimeException.class)
          .hasMessageContaining("de.bwaldvogel:mongo-java-server-h2-backend")
          .extracting(e -> e.getClass().getName())
          .isEqualTo(EmbeddedDatabaseException.class.getName());
      assertThatThrownBy(() -> call(alone, "inFile", Path.of("portal.db")))
          .hasMessageContaining("de.bwaldvogel:mongo-java-server-h2-backend");
    }
    assertThat(Path.of("portal.db")).doesNotExist();
  }

  private static URLClassLoader withoutLibraries() {
    URL ours = EmbeddedDatabase.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {ours}, ClassLoader.getPlatformClassLoader());
  }

  private static Object call(ClassLoader loader, String name, Path... arguments) throws Throwable {
    Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {Path.class};
    var method = loader.loadClass(EmbeddedDatabase.class.getName()).getMethod(name, types);
    try {
      return method.invoke(null, (Object[]) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
