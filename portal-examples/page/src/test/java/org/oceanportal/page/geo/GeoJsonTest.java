package org.oceanportal.page.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oceanportal.model.Box;
import org.oceanportal.model.Position;
import org.oceanportal.views.output.Json;

class GeoJsonTest {

  @Test
  void longitudeComesFirst() {
    assertThat(Json.compact(GeoJson.point(at(58.1, 11.25))))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[11.25,58.1]}");
  }

  @Test
  void aLineNeedsTwoPositions() {
    assertThat(GeoJson.line(List.of())).isEmpty();
    assertThat(GeoJson.line(List.of(at(1, 2)))).isEmpty();
    assertThat(line(at(1, 2), at(3, 4)))
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[2,1],[4,3]]}");
  }

  @Test
  void aLineIsCutAtTheAntimeridian() {
    assertThat(line(at(10, 179), at(20, -179)))
        .isEqualTo(
            "{\"type\":\"MultiLineString\",\"coordinates\":"
                + "[[[179,10],[180,15]],[[-180,15],[-179,20]]]}");
    assertThat(line(at(10, -179), at(20, 178), at(21, 177)))
        .isEqualTo(
            "{\"type\":\"MultiLineString\",\"coordinates\":"
                + "[[[-179,10],[-180,13.33333]],[[180,13.33333],[178,20],[177,21]]]}");
  }

  @Test
  void anAreaIsARingThatEndsWhereItBegan() {
    assertThat(area(new Box(56, 57, 11, 12)))
        .isEqualTo(
            "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[11,56],[12,56],[12,57],[11,57],[11,56]]]}");
    assertThat(area(new Box(56, 56, 11, 11)))
        .as("a box without an extent")
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[11,56]}");
  }

  @Test
  void anAreaAcrossTheAntimeridianIsInTwoPieces() {
    String inTwo =
        "{\"type\":\"MultiPolygon\",\"coordinates\":"
            + "[[[[170,-5],[180,-5],[180,5],[170,5],[170,-5]]],"
            + "[[[-180,-5],[-175,-5],[-175,5],[-180,5],[-180,-5]]]]}";
    assertThat(area(new Box(-5, 5, 170, -175))).isEqualTo(inTwo);
    assertThat(area(new Box(-5, 5, 170, 185))).as("longitudes to 360").isEqualTo(inTwo);
    assertThat(area(new Box(-5, 5, 200, 210)))
        .isEqualTo(
            "{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[-160,-5],[-150,-5],[-150,5],[-160,5],[-160,-5]]]}");
    assertThat(area(new Box(5, 5, 190, 190)))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-170,5]}");
  }

  @Test
  void aBoxThatCanBeNoneHasNoArea() {
    assertThat(GeoJson.area(new Box(57, 56, 11, 12))).isEmpty();
    assertThat(GeoJson.area(new Box(-91, 56, 11, 12))).isEmpty();
    assertThat(GeoJson.area(new Box(56, 57, 12, 11))).as("bounds the wrong way round").isEmpty();
    assertThat(GeoJson.area(new Box(56, 57, 11, 361))).isEmpty();
    assertThat(GeoJson.area(new Box(56, 57, -200, 11))).isEmpty();
  }

  @Test
  void digitsBeyondAMetreAreDropped() {
    assertThat(Json.compact(GeoJson.point(at(-0.0000001, 100.1234567))))
        .isEqualTo("{\"type\":\"Point\",\"coordinates\":[100.12346,0]}");
  }

  @Test
  void fixesAtZeroAreNoFixes() {
    assertThat(Fixes.real(List.of(at(0, 0), at(0, 1), at(-0.0, 0.0), at(1, 0))))
        .containsExactly(at(0, 1), at(1, 0));
  }

  private static String area(Box box) {
    return Json.compact(GeoJson.area(box).orElseThrow());
  }

  private static String line(Position... positions) {
    return Json.compact(GeoJson.line(Arrays.asList(positions)).orElseThrow());
  }

  private static Position at(double lat, double lon) {
    return new Position(lat, lon, null, null, null);
  }
}
