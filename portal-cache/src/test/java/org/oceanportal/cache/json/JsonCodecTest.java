package org.oceanportal.cache.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec.UnreadableException;
import org.oceanportal.cache.spi.StoreException;
import org.oceanportal.cache.testing.Codecs;
import org.oceanportal.cache.testing.Figures;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

class JsonCodecTest {

  private static final Instant T = Instant.parse("2026-01-01T04:00:00Z");

  private final JsonCodec<String, Figures> codec = Codecs.figures();

  private static <V> Entry<V> entry(V value) {
    return new Entry<>(
        value, T, T.plusMillis(42), T.plusSeconds(60), Duration.ofMillis(42), "17 docs", 9, 0.25);
  }

  @Test
  void anEntryReadsAsPeopleWouldWriteIt() {
    assertThat(new String(codec.encode("totals{year=2026}", entry(Figures.of(3))), UTF_8))
        .isEqualTo(
            """
            {
              "format" : 2,
              "key" : "totals{year=2026}",
              "type" : "figures",
              "schemaVersion" : 1,
              "shape" : "d1c0d2c80f3afa84",
              "asOf" : "2026-01-01T04:00:00Z",
              "computedAt" : "2026-01-01T04:00:00.042Z",
              "validatedAt" : "2026-01-01T04:01:00Z",
              "loadTime" : "PT0.042S",
              "fingerprint" : "17 docs",
              "fencing" : 9,
              "spread" : 0.25,
              "usefulUntil" : null,
              "checksum" : "sha256:7ca66c6ec21ff321f35bd0a5ff8c4967b40931c2b2180e1b3d92a6b050da7b8c",
              "value" : {
                "missions" : 3,
                "distanceMetres" : 1.0,
                "timeAtSea" : "PT3.123456789S",
                "last" : "2026-02-03T04:05:06.123456789Z",
                "names" : [ "Österbottens \\"hav\\"\\n", "number 3" ]
              }
            }
            """);
  }

  @Test
  void everyChangedByteShows() {
    byte[] good = codec.encode("k", entry(Figures.of(3)));
    for (int i = 0; i < good.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bad = good.clone();
        bad[i] ^= (byte) (1 << bit);
        assertDamaged(bad, "bit " + bit + " of byte " + i);
      }
    }
  }

  @Test
  void everyTruncationShowsAndSoDoesAddedText() {
    byte[] good = codec.encode("k", entry(Figures.of(3)));
    for (int length = 0; length < good.length; length++) {
      assertDamaged(Arrays.copyOf(good, length), "length " + length);
    }
    assertDamaged(Arrays.copyOf(good, good.length + 1), "a null character more");
    assertDamaged((new String(good, UTF_8) + " ").getBytes(UTF_8), "a space more");
  }

  private void assertDamaged(byte[] bytes, String what) {
    assertThatThrownBy(() -> codec.decode("k", bytes))
        .as(what)
        .isInstanceOf(UnreadableException.class)
        .matches(thrown -> !((UnreadableException) thrown).isNewer());
  }

  @Test
  void whatIsForeignIsNotRead() {
    byte[] good = codec.encode("k", entry(Figures.of(3)));
    assertThatThrownBy(() -> codec.decode("other", good))
        .hasMessage("it is foreign: its key is k and not other");
    assertThatThrownBy(() -> JsonCodec.of(ValueType.of("text", 1, String.class)).decode("k", good))
        .hasMessage("it is foreign: its type is figures and not text");
    assertThatThrownBy(
            () -> JsonCodec.of(ValueType.of("figures", 2, Figures.class)).decode("k", good))
        .hasMessage("it is foreign: its schemaVersion is 1 and not 2");
    assertThatThrownBy(() -> codec.decode("k", "{\"missions\":3}".getBytes(UTF_8)))
        .hasMessage("it does not begin as an entry does");
  }

  @Test
  void aNewerFormatIsNotDamage() {
    for (String text :
        List.of("{\n  \"format\" : 3,\n  \"what\" : \"ever\"\n}", "{\"format\":17}")) {
      assertThatThrownBy(() -> codec.decode("k", text.getBytes(UTF_8)))
          .isInstanceOf(UnreadableException.class)
          .matches(thrown -> ((UnreadableException) thrown).isNewer());
    }
  }

  @Test
  void aMissingOrMisplacedPropertyIsDamageEvenUnderARightChecksum() {
    String good = new String(codec.encode("k", entry(Figures.of(3))), UTF_8);
    for (String property : List.of("key", "asOf", "fencing", "spread", "value")) {
      assertThatThrownBy(() -> codec.decode("k", resealed(good.replace('"' + property, "\"x"))))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("its " + property + " is missing");
    }
    assertThatThrownBy(
            () -> codec.decode("k", resealed(good.replace("\"spread\" : 0.25", "\"spread\" : 25"))))
        .hasMessage("it cannot be read: spread must be 0 to 1 but was 25.0");
    assertThatThrownBy(
            () ->
                codec.decode(
                    "k", resealed(good.replace("\"missions\" : 3", "\"missions\" : null"))))
        .isInstanceOf(UnreadableException.class);
  }

  /** A file whose checksum was made right again by who changed it. */
  private static byte[] resealed(String text) {
    byte[] file = text.replaceAll("sha256:[0-9a-f]{64}", Checksum.BLANK).getBytes(UTF_8);
    Checksum.fill(file);
    return file;
  }

  @Test
  void theChecksumMarkInsideAKeyIsNotTakenForIt() throws UnreadableException {
    String key = "k\n  \"checksum\" : \"sha256:" + "0".repeat(64);

    assertThat(codec.decode(key, codec.encode(key, entry(Figures.of(3)))))
        .isEqualTo(entry(Figures.of(3)));
  }

  record Instrument(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object reading) {}

  static final class Trap {
    static final AtomicBoolean SPRUNG = new AtomicBoolean();

    Trap() {
      SPRUNG.set(true);
    }
  }

  @Test
  void theJsonNeverChoosesAClass() throws UnreadableException {
    JsonCodec<String, Instrument> instruments =
        JsonCodec.of(ValueType.of("instrument", 1, Instrument.class));
    String honest = new String(instruments.encode("k", entry(new Instrument(List.of("x")))), UTF_8);
    assertThat(honest).doesNotContain("@class").doesNotContain("java.util");

    String forged = honest.replace("[ \"x\" ]", "{\"@class\" : \"" + Trap.class.getName() + "\"}");
    Object reading = instruments.decode("k", resealed(forged)).value().reading();
    assertThat(reading).isEqualTo(java.util.Map.of("@class", Trap.class.getName()));
    assertThat(Trap.SPRUNG).isFalse();
  }

  @Test
  void genericTypesAndEmptyOnesAreKept() throws UnreadableException {
    JsonCodec<String, Optional<Figures>> optional =
        JsonCodec.of(ValueType.of("optional", 1, new TypeReference<Optional<Figures>>() {}));

    for (Optional<Figures> value : List.of(Optional.of(Figures.of(3)), Optional.<Figures>empty())) {
      assertThat(optional.decode("k", optional.encode("k", entry(value))).value()).isEqualTo(value);
    }
  }

  @Test
  void everyFiniteNumberComesBackAsItWas() throws UnreadableException {
    JsonCodec<String, double[]> doubles = JsonCodec.of(ValueType.of("doubles", 1, double[].class));
    double[] values = {
      0.1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e22, 9007199254740991.0, Math.PI, 1.0 / 3
    };

    assertThat(doubles.decode("k", doubles.encode("k", entry(values))).value())
        .containsExactly(values);
  }

  record Unwritable(Unwritable other) {
    @Override
    public Unwritable other() {
      throw new IllegalStateException("no");
    }
  }

  @Test
  void aValueThatCannotBeWrittenIsAFailureOfTheStore() {
    JsonCodec<String, Unwritable> unwritable =
        JsonCodec.of(ValueType.of("unwritable", 1, Unwritable.class));

    assertThatThrownBy(() -> unwritable.encode("k", entry(new Unwritable(null))))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("the value cannot be written as JSON");
  }

  record Tag(String text) {
    static Tag valueOf(String text) {
      return new Tag(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void whatJacksonNeedsBesidesCanBeGiven() {
    var module = new SimpleModule().addSerializer(Tag.class, ToStringSerializer.instance);
    JsonCodec<String, Tag> tags = JsonCodec.of(ValueType.of("tag", 1, Tag.class));
    byte[] bytes = tags.with(module).encode("k", entry(new Tag("text")));

    assertThat(new String(bytes, UTF_8)).contains("\"value\" : \"text\"");
  }

  @Test
  void typesAreNamedAndNumbered() {
    assertThatThrownBy(() -> ValueType.of(" ", 1, String.class))
        .hasMessage("name must not be blank");
    assertThatThrownBy(() -> ValueType.of("text", 0, String.class))
        .hasMessage("schemaVersion must be at least 1 but was 0");
  }

  @Test
  void anEntryWrittenByAnEarlierBuildIsStillRead() throws Exception {
    try (var golden = getClass().getResourceAsStream("format-2.json")) {
      assertThat(codec.decode("totals{year=2026}", golden.readAllBytes()))
          .isEqualTo(entry(Figures.of(3)));
    }
  }

  @Test
  void anEntryOfTheFirstFormatIsNotRead() throws Exception {
    try (var golden = getClass().getResourceAsStream("format-1.json")) {
      byte[] first = golden.readAllBytes();
      assertThatThrownBy(() -> codec.decode("totals{year=2026}", first))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("it is foreign: its format is 1 and not 2");
    }
  }

  @Test
  void theFileIsPlainJson() {
    var tree = JsonMapper.shared().readTree(codec.encode("k", entry(Figures.of(3))));

    assertThat(tree.propertyNames())
        .containsExactly(
            "format",
            "key",
            "type",
            "schemaVersion",
            "shape",
            "asOf",
            "computedAt",
            "validatedAt",
            "loadTime",
            "fingerprint",
            "fencing",
            "spread",
            "usefulUntil",
            "checksum",
            "value");
  }
}
