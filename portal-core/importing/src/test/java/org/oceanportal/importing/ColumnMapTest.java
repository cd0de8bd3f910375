package org.oceanportal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oceanportal.importing.ImportField.END;
import static org.oceanportal.importing.ImportField.MISSION;
import static org.oceanportal.importing.ImportField.PLATFORM_SERIAL;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMapTest {

  @Test
  void itIsWrittenAsPairs() {
    assertThat(ColumnMap.parse("platformSerial=glider, end = stop time,mission="))
        .isEqualTo(new ColumnMap(Map.of(PLATFORM_SERIAL, "glider", END, "stop time", MISSION, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void blankTextMapsNothing(String text) {
    assertThat(ColumnMap.parse(text)).isEqualTo(ColumnMap.byName());
  }

  @Test
  void aColumnsNameMayHoldAnEqualsSign() {
    assertThat(ColumnMap.parse("end=a=b")).isEqualTo(ColumnMap.byName().with(END, "a=b"));
  }

  @Test
  void anUnknownFieldIsNamedAndTheFieldsAreListed() {
    assertThatThrownBy(() -> ColumnMap.parse("serial=glider"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "unknown field \"serial\"; the fields are platformSerial, mission, ")
        .hasMessageContaining("latMin, latMax, lonMin, lonMax, lat, lon");
  }

  @Test
  void aFieldIsMappedOnce() {
    assertThatThrownBy(() -> ColumnMap.parse("end=stop,end=recovered"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end must be mapped once but was mapped twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"end", "end=stop,", ",", "end=stop,,start=from"})
  void everyPartIsAPair(String text) {
    assertThatThrownBy(() -> ColumnMap.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("column map must be field=column,… but has the part");
  }
}
