package org.oceanportal.command.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

  private static final Path HOME = Path.of("/home/anna");

  @Test
  void itIsWhereTheSystemKeepsUsersData() {
    assertThat(DataFolder.of(Map.of(), "Linux", HOME))
        .isEqualTo(HOME.resolve(".local/share/oceanportal"));
    assertThat(DataFolder.of(Map.of(), "Mac OS X", HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/oceanportal"));
    assertThat(DataFolder.of(Map.of(), "Windows 11", HOME))
        .isEqualTo(HOME.resolve("AppData/Local/oceanportal"));
  }

  @Test
  void theSystemsOwnVariableMovesIt() {
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
        .isEqualTo(Path.of("/data/oceanportal"));
  }

  @Test
  void aRelativeVariableIsIgnored() {
    assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME))
        .isEqualTo(HOME.resolve(".local/share/oceanportal"));
  }

  @Test
  void answersAreKeptWhereTheyMayBeDeleted() {
    assertThat(DataFolder.ofAnswers(Map.of(), "Linux", HOME))
        .isEqualTo(HOME.resolve(".cache/oceanportal"));
    assertThat(DataFolder.ofAnswers(Map.of("XDG_CACHE_HOME", "/cache"), "Linux", HOME))
        .isEqualTo(Path.of("/cache/oceanportal"));
    assertThat(DataFolder.ofAnswers(Map.of(), "Mac OS X", HOME))
        .isEqualTo(HOME.resolve("Library/Caches/oceanportal"));
    assertThat(DataFolder.ofAnswers(Map.of(), "Windows 11", HOME))
        .isEqualTo(HOME.resolve("AppData/Local/oceanportal/cache"));
    assertThat(DataFolder.ofAnswers(Map.of(DataFolder.VARIABLE, "/else"), "Linux", HOME))
        .isEqualTo(Path.of("/else/cache"));
  }

  @Test
  void theUsersOwnChoiceIsTakenAsItIs() {
    assertThat(DataFolder.of(Map.of(DataFolder.VARIABLE, "/else"), "Linux", HOME))
        .isEqualTo(Path.of("/else"));
    assertThat(DataFolder.of(Map.of(DataFolder.VARIABLE, " "), "Linux", HOME))
        .isEqualTo(HOME.resolve(".local/share/oceanportal"));
  }
}
