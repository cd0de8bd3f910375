package org.oceanportal.page.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The coastline that the map draws. */
class CoastTest {

  private static final double LONGEST_DEGREES = 20;

  private static final List<Edge> EDGES = edges();

  private record Edge(double lon1, double lat1, double lon2, double lat2) {

    boolean isLong() {
      return Math.abs(lon1 - lon2) > LONGEST_DEGREES || Math.abs(lat1 - lat2) > LONGEST_DEGREES;
    }

    boolean isOfTheCut() {
      return Math.abs(lon1) == 180 && lon1 == lon2;
    }

    boolean isSouthOf84() {
      return lat1 < -84 && lat2 < -84;
    }

    boolean isCrossedFromTheWest(double lon, double lat) {
      return lat1 > lat != lat2 > lat && lon < lon1 + (lat - lat1) / (lat2 - lat1) * (lon2 - lon1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Stockholm, 59.45, 17.6",
    "Jokkmokk, 66.6, 19.83",
    "Vorkuta, 67.5, 64.05",
    "Norilsk, 69.35, 88.2",
    "Verkhoyansk, 67.55, 133.4",
    "Chukotka east of 180°, 66.5, -176",
    "Chukotka west of 180°, 68, 175",
    "Fairbanks, 64.84, -147.7",
    "Greenland, 72, -40",
    "São Paulo state, -22, -49",
    "Alice Springs, -23.7, 133.88",
    "Vanua Levu, -16.6, 179.2",
    "Vostok, -78.46, 106.84",
    "South Pole, -89.9, 10",
    "Marie Byrd Land, -80, -120",
  })
  void landIsLand(String place, double lat, double lon) {
    assertThat(isLand(lat, lon)).as(place).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Gotland Basin, 57.5, 20",
    "Bothnian Bay, 65, 23.3",
    "Barents Sea, 71.25, 40",
    "Norwegian Sea, 71.25, 0",
    "Chukchi Sea, 71.3, -170",
    "East Siberian Sea, 71.25, 160",
    "Bering Sea, 58, 180",
    "Beaufort Sea, 71.3, -140",
    "South Atlantic, -16.5, -20",
    "Indian Ocean, -16.5, 80",
    "Coral Sea, -16.5, 155",
    "South Pacific, -16.5, -120",
    "Southern Ocean, -60, 0",
    "Caspian Sea, 42, 50.5",
    "Hudson Bay, 60, -86",
  })
  void seaIsSea(String place, double lat, double lon) {
    assertThat(isLand(lat, lon)).as(place).isFalse();
  }

  /** One that went around the globe was a ring across 180° that was not cut there. */
  @Test
  void noEdgeGoesFar() {
    assertThat(EDGES).isNotEmpty();
    assertThat(EDGES.stream().filter(Edge::isLong))
        .allMatch(edge -> edge.isOfTheCut() || edge.isSouthOf84());
  }

  @Test
  void everyPlaceIsOnTheGlobe() {
    assertThat(EDGES).allMatch(edge -> Math.abs(edge.lon1()) <= 180 && Math.abs(edge.lat1()) <= 90);
  }

  /** By the even-odd rule over all rings, holes among them. */
  private static boolean isLand(double lat, double lon) {
    return EDGES.stream().filter(edge -> edge.isCrossedFromTheWest(lon, lat)).count() % 2 == 1;
  }

  private static List<Edge> edges() {
    var edges = new ArrayList<Edge>();
    for (JsonNode polygon : coast().at("/geometry/coordinates")) {
      for (JsonNode ring : polygon) {
        for (int i = 1; i < ring.size(); i++) {
          JsonNode from = ring.get(i - 1);
          JsonNode to = ring.get(i);
          edges.add(
              new Edge(
                  from.get(0).asDouble(),
                  from.get(1).asDouble(),
                  to.get(0).asDouble(),
                  to.get(1).asDouble()));
        }
      }
    }
    return edges;
  }

  private static JsonNode coast() {
    try (InputStream file = CoastTest.class.getResourceAsStream("/static/coast.geojson")) {
      return new JsonMapper().readTree(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
