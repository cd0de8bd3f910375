package org.oceanportal.cache.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.EntryCodec.UnreadableException;
import org.oceanportal.cache.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of entries, by Jackson. Apart from {@link JsonCodec}, which can be asked for, and can
 * say what is missing, without Jackson. Safe for concurrent use.
 */
final class EntryFormat {

  private static final Pattern BEGIN = Pattern.compile("\\{\\s*\"format\"\\s*:\\s*(\\d{1,9})\\D");

  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  EntryFormat(JacksonModule... modules) {
    this.mapper =
        JsonMapper.builder()
            .annotationIntrospector(new NoTypeInformation())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModules(modules)
            .build();
    var printer = new DefaultPrettyPrinter();
    // Line feeds on every system, so that the checksum's mark is the same.
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    this.writer = mapper.writer().with(printer);
    // After the value comes the end of the entry.
    this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  byte[] write(String key, ValueType values, Entry<?> entry) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = writer.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("format", JsonCodec.FORMAT);
      json.writeStringProperty("key", key);
      json.writeStringProperty("type", values.name());
      json.writeNumberProperty("schemaVersion", values.schemaVersion());
      json.writeStringProperty("asOf", entry.asOf().toString());
      json.writeStringProperty("computedAt", entry.computedAt().toString());
      json.writeStringProperty("validatedAt", entry.validatedAt().toString());
      json.writeStringProperty("loadTime", entry.loadTime().toString());
      json.writeStringProperty("fingerprint", entry.fingerprint());
      json.writeNumberProperty("fencing", entry.fencing());
      json.writeNumberProperty("spread", entry.spread());
      json.writeStringProperty("checksum", Checksum.BLANK);
      json.writeName("value");
      writer.forType(javaType(values)).writeValue(json, entry.value());
      json.writeEndObject();
    } catch (JacksonException e) {
      throw new StoreException("the value cannot be written as JSON: " + e.getMessage(), e);
    }
    bytes.write('\n');
    byte[] file = bytes.toByteArray();
    Checksum.fill(file);
    return file;
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
