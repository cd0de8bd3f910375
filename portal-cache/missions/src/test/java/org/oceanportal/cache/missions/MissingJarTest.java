package org.oceanportal.cache.missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.testing.ReducedClassPath;

class MissingJarTest {

  @Test
  void missingJacksonIsNamed() {
    assertThatThrownBy(() -> ReducedClassPath.call(Opener.class, "missions", List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "needs tools.jackson.core:jackson-databind on the class path, and it is not there");
  }

  @Test
  void filesNeedJacksonAlone() throws Throwable {
    assertThat(ReducedClassPath.call(Opener.class, "missions", List.of("jackson-")))
        .isEqualTo("missions");
  }

  /** Makes the codec, inside that class path. */
  public static final class Opener {

    private Opener() {}

    public static String open(String name) {
      MissionJson.codec();
      return name;
    }
  }
}
