package org.oceanportal.cache.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec.UnreadableException;
import org.oceanportal.cache.spi.UnkeptValueException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The bytes of entries, by Jackson. Apart from {@link JsonCodec}, which can be asked for, and can
 * say what is missing, without Jackson. Thread-safe.
 */
final class EntryFormat {

  /** How much of a value a message shows. */
  private static final int SHOWN = 100;

  private static final Pattern BEGIN = Pattern.compile("\\{\\s*\"format\"\\s*:\\s*(\\d{1,9})\\D");

  /** Whatever could be written is read: the checksum says that it was written by us. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final Map<Type, String> shapes = new ConcurrentHashMap<>();

  EntryFormat(JacksonModule... modules) {
    this.mapper =
        JsonMapper.builder(JSON)
            .annotationIntrospector(new NoTypeInformation())
            .enable(
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // A method of a record that looks like a getter is no component.
            .enable(MapperFeature.REQUIRE_SETTERS_FOR_GETTERS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(
                EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .addModule(
                new SimpleModule("order").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .addModules(modules)
            .build();
    var printer = new DefaultPrettyPrinter();
    // Line feeds on every system, so that the checksum's mark is the same.
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    this.writer = mapper.writer().with(printer);
    // After the value comes the end of the entry.
    this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** Writes an entry, and reads it back to see whether it is the same. */
  byte[] write(String key, ValueType values, Entry<?> entry, @Nullable Instant usefulUntil) {
    byte[] file;
    try {
      file = written(key, values, entry, usefulUntil);
    } catch (JacksonException | StackOverflowError e) {
      throw new UnkeptValueException("the value cannot be written as JSON: " + e.getMessage(), e);
    }
    requireSame(values, entry, readBack(key, values, file));
    return file;
  }

  private Entry<?> readBack(String key, ValueType values, byte[] file) {
    try {
      return read(key, values, file);
    } catch (UnreadableException e) {
      throw new UnkeptValueException(
          "the value of type " + values.name() + " could not be read back: " + e.getMessage(), e);
    }
  }

  private static void requireSame(ValueType values, Entry<?> written, Entry<?> read) {
    if (!SameValue.same(written, read)) {
      throw new UnkeptValueException(
          "the value of type "
              + values.name()
              + " would be read back as another one: "
              + shortened(read.value())
              + " for "
              + shortened(written.value())
              + "; give it a type of which JSON holds everything",
          null);
    }
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  private byte[] written(
      String key, ValueType values, Entry<?> entry, @Nullable Instant usefulUntil) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = writer.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("format", JsonCodec.FORMAT);
      json.writeStringProperty("key", key);
      json.writeStringProperty("type", values.name());
      json.writeNumberProperty("schemaVersion", values.schemaVersion());
      json.writeStringProperty("shape", shape(values));
      json.writeStringProperty("asOf", entry.asOf().toString());
      json.writeStringProperty("computedAt", entry.computedAt().toString());
      json.writeStringProperty("validatedAt", entry.validatedAt().toString());
      json.writeStringProperty("loadTime", entry.loadTime().toString());
      json.writeStringProperty("fingerprint", entry.fingerprint());
      json.writeNumberProperty("fencing", entry.fencing());
      json.writeNumberProperty("spread", entry.spread());
      json.writeStringProperty("usefulUntil", usefulUntil == null ? null : usefulUntil.toString());
      json.writeStringProperty("checksum", Checksum.BLANK);
      json.writeName("value");
      writer.forType(javaType(values)).writeValue(json, entry.value());
      json.writeEndObject();
    }
    bytes.write('\n');
    byte[] file = bytes.toByteArray();
    Checksum.fill(file);
    return file;
  }

  /** The shape of a type, which is worked out once. */
  String shape(ValueType values) {
    return shapes.computeIfAbsent(values.type(), Shape::of);
  }

  private JavaType javaType(ValueType values) {
    return mapper.constructType(values.type());
  }

  <V> Entry<V> read(String key, ValueType values, byte[] bytes) throws UnreadableException {
    checkFormat(bytes);
    if (!Checksum.isRight(bytes)) {
      throw damaged("its checksum is wrong");
    }
    try {
      return readChecked(key, values, bytes);
    } catch (JacksonException e) {
      throw damaged("it cannot be read: " + e.getOriginalMessage());
    } catch (RuntimeException e) {
      throw damaged("it cannot be read: " + e.getMessage());
    }
  }

  private static UnreadableException damaged(String detail) {
    return new UnreadableException(detail, false);
  }

  private static void checkFormat(byte[] bytes) throws UnreadableException {
    String begin = new String(bytes, 0, Math.min(bytes.length, 100), ISO_8859_1);
    Matcher matcher = BEGIN.matcher(begin);
    if (!matcher.lookingAt()) {
      throw damaged("it does not begin as an entry does");
    }
    int format = Integer.parseInt(matcher.group(1));
    if (format > JsonCodec.FORMAT && !isOursButForItsFormat(bytes, matcher)) {
      throw new UnreadableException(
          "it has format " + format + ", known is " + JsonCodec.FORMAT, true);
    }
  }

  /** Whether the number of the format is all that is wrong: then it is damage, and not newer. */
  private static boolean isOursButForItsFormat(byte[] bytes, Matcher matcher) {
    if (matcher.end(1) - matcher.start(1) != 1) {
      return false;
    }
    byte[] mended = bytes.clone();
    mended[matcher.start(1)] = '0' + JsonCodec.FORMAT;
    return Checksum.isRight(mended);
  }

  private <V> Entry<V> readChecked(String key, ValueType values, byte[] bytes)
      throws UnreadableException {
    try (JsonParser json = mapper.createParser(bytes)) {
      json.nextToken();
      requireNumber(json, "format", JsonCodec.FORMAT);
      requireText(json, "key", key);
      requireText(json, "type", values.name());
      requireNumber(json, "schemaVersion", values.schemaVersion());
      requireText(json, "shape", shape(values));
      Instant asOf = Instant.parse(text(json, "asOf"));
      Instant computedAt = Instant.parse(text(json, "computedAt"));
      Instant validatedAt = Instant.parse(text(json, "validatedAt"));
      Duration loadTime = Duration.parse(text(json, "loadTime"));
      next(json, "fingerprint");
      String fingerprint = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
      next(json, "fencing");
      long fencing = json.getLongValue();
      next(json, "spread");
      double spread = json.getDoubleValue();
      next(json, "usefulUntil");
      next(json, "checksum");
      next(json, "value");
      V value = reader.forType(javaType(values)).readValue(json);
      return new Entry<>(
          value, asOf, computedAt, validatedAt, loadTime, fingerprint, fencing, spread);
    }
  }

  private static void requireText(JsonParser json, String name, String expected)
      throws UnreadableException {
    requireSame(name, expected, text(json, name));
  }

  private static void requireNumber(JsonParser json, String name, int expected)
      throws UnreadableException {
    next(json, name);
    requireSame(name, expected, json.getIntValue());
  }

  private static void requireSame(String name, Object expected, Object found)
      throws UnreadableException {
    if (!expected.equals(found)) {
      throw damaged("it is foreign: its " + name + " is " + found + " and not " + expected);
    }
  }

  private static String text(JsonParser json, String name) throws UnreadableException {
    next(json, name);
    return json.getString();
  }

  /** Steps to the value of the property that comes next. */
  private static void next(JsonParser json, String name) throws UnreadableException {
    json.nextToken();
    @Nullable String found = json.currentName();
    if (!name.equals(found)) {
      throw damaged("its " + name + " is missing");
    }
    json.nextToken();
  }
}
