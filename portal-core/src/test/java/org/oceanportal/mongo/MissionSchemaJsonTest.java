package org.oceanportal.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MissionSchemaJsonTest {

  @Test
  void anEmptyObjectIsTheStandardSchema() {
    assertThat(MissionSchema.parse("{}")).isEqualTo(MissionSchema.standard());
  }

  @Test
  void namesThatAreGivenTakeThePlaceOfTheStandardOnes() {
    MissionSchema schema =
        MissionSchema.parse(
            """
            {
              "gliders": {
                "collection": "deployments",
                "fields": {"platform": "vehicle.serial", "start": "begin", "dataPoints": null}
              },
              "sailbuoys": {"platformNumberPrefix": null}
            }
            """);

    MissionSchema standard = MissionSchema.standard();
    assertThat(schema)
        .isEqualTo(
            standard
                .withGliders(
                    standard
                        .gliders()
                        .in("deployments")
                        .with(MissionField.PLATFORM, "vehicle.serial")
                        .with(MissionField.START, "begin")
                        .without(MissionField.DATA_POINTS))
                .withSailbuoys(standard.sailbuoys().withPlatformNumberPrefix(null)));
  }

  @Test
  void namesMayBeExchanged() {
    MissionSchema schema =
        MissionSchema.parse(
            "{\"gliders\": {\"fields\": {\"start\": \"end\", \"end\": \"start\"}}}");
    assertThat(schema.gliders().name(MissionField.START)).isEqualTo("end");
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldHasAName(MissionField field) {
    String json = "{\"gliders\": {\"fields\": {\"" + field.jsonName() + "\": \"other\"}}}";
    assertThat(MissionSchema.parse(json).gliders().name(field)).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not JSON                                           | cannot be read",
        "[]                                                 | cannot be read",
        "{\"glider\": {}}                                   | [gliders, profiles, sailbuoys] but has \"glider\"",
        "{\"gliders\": 1}                                   | gliders must be a JSON object but was 1",
        "{\"gliders\": {\"name\": \"x\"}}                   | gliders must have only names",
        "{\"gliders\": {\"collection\": 7}}                 | gliders.collection must be text but was 7",
        "{\"gliders\": {\"fields\": {\"begin\": \"x\"}}}    | but has \"begin\"",
        "{\"gliders\": {\"fields\": {\"start\": 1}}}        | gliders.fields.start must be text but was 1",
        "{\"gliders\": {\"fields\": {\"start\": null}}}     | gliders must have a name for START",
        "{\"gliders\": {\"fields\": {\"start\": \"$x\"}}}   | do not start with $"
      })
  void whatIsNoSchemaIsRefusedWithItsPlace(String json, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MissionSchema.parse(json))
        .withMessageContaining(message);
  }
}
