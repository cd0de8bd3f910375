package org.oceanportal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oceanportal.mongo.MissionField.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionSchemaTest {

  private static final CollectionSchema GLIDERS = MissionSchema.standard().gliders();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "a..b",
        ".a",
        "a.",
        "a. .b",
        "$a",
        "a.$b",
        "a\0b",
        "legs.0.start",
        "7",
      })
  void aFieldIsAPathOfNames(String name) {
    assertThatThrownBy(() -> GLIDERS.with(END, name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("END must be a path of names");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_id", "_id.mission", "portal_place", "portal_place.mission"})
  void aFieldIsOutsideOfWhatOrdersLists(String name) {
    assertThatThrownBy(() -> GLIDERS.with(MISSION, name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("MISSION must be a field outside of ");
  }

  @Test
  void noFieldIsAnotherOrLiesInIt() {
    assertThatThrownBy(() -> GLIDERS.with(PROJECT, "project.name").with(SEA_NAME, "project"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "SEA_NAME and PROJECT must be fields apart but were \"project\" and"
                + " \"project.name\"");
    assertThatThrownBy(() -> GLIDERS.with(END, "start"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("must be fields apart but were \"start\" and \"start\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "\u00e5r.start",
        "a$b",
        "a.b$",
        "x_id",
        "id._id",
        "ending",
        "end.of.mission",
        "1a",
      })
  void anyOtherNameIsAField(String name) {
    assertThat(GLIDERS.without(END).with(END, name).has(END)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "system.users", "system.views", "a$b", "a..b", ".a", "a.", "a\0b"})
  void aCollectionHasANameThatEveryServerTakes(String name) {
    assertThatThrownBy(() -> GLIDERS.in(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("collection must be a name of at most 190 bytes");
  }

  @Test
  void aCollectionsNameIsBoundInBytes() {
    assertThat(GLIDERS.in("\u00e5".repeat(95)).collection()).hasSize(95);
    assertThatThrownBy(() -> GLIDERS.in("\u00e5".repeat(96)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(GLIDERS.in("fleet.gliders").collection()).isEqualTo("fleet.gliders");
    assertThat(GLIDERS.in("systems").collection()).isEqualTo("systems");
  }
}
