package org.oceanportal.cache.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.Entry;
import org.oceanportal.cache.EntryCodec;
import org.oceanportal.cache.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as JSON that a person and {@code jq} can read: format, key, type and schema version of
 * the value, when it was computed and validated, how long it took, the fingerprint of its source,
 * the fencing number, a checksum over all of it, and the value.
 *
 * <p>What is read is just what was written: any changed or missing byte shows in the checksum, and
 * an entry of another key, type or schema version is foreign. Type information in the JSON is never
 * read, whatever annotations the value's classes have. Safe for concurrent use.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class JsonCodec<K, V> implements EntryCodec<K, V> {

  /** The version of this format. A file of a higher one is left alone. */
  public static final int FORMAT = 1;

  private static final Pattern BEGIN = Pattern.compile("\\{\\s*\"format\"\\s*:\\s*(\\d{1,9})\\D");

  private final Function<? super K, String> text;
  private final Function<? super K, ValueType> type;
  private final JsonMapper mapper;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  private JsonCodec(
      Function<? super K, String> text,
      Function<? super K, ValueType> type,
      JacksonModule... modules) {
    this.text = Objects.requireNonNull(text, "text");
    this.type = Objects.requireNonNull(type, "type");
    this.mapper =
        JsonMapper.builder()
            .annotationIntrospector(new NoTypeInformation())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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

  /**
   * Entries whose keys are told by {@code toString} and whose values are all of one type.
   *
   * @param type the type
   * @param modules what Jackson needs besides to write and read it
   * @param <K> the type of the keys; different ones have different texts
   * @param <V> the type of the values
   * @return the codec
   */
  public static <K, V> JsonCodec<K, V> of(ValueType type, JacksonModule... modules) {
    Objects.requireNonNull(type, "type");
    return new JsonCodec<>(Object::toString, key -> type, modules);
  }

  /**
   * Entries whose keys say of which type their values are.
   *
   * @param text the text of a key; different keys have different ones
   * @param type the type of a key's value
   * @param modules what Jackson needs besides to write and read it
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the codec
   */
  public static <K, V> JsonCodec<K, V> of(
      Function<? super K, String> text,
      Function<? super K, ValueType> type,
      JacksonModule... modules) {
    return new JsonCodec<>(text, type, modules);
  }

  @Override
  public String text(K key) {
    return text.apply(key);
  }

  @Override
  public String address(K key) {
    ValueType values = type.apply(key);
    return values.name() + " " + values.schemaVersion() + " " + text.apply(key);
  }

  @Override
  public byte[] encode(K key, Entry<V> entry) {
    ValueType values = type.apply(key);
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = writer.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("format", FORMAT);
      json.writeStringProperty("key", text.apply(key));
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

  @Override
  public Entry<V> decode(K key, byte[] bytes) throws UnreadableException {
    checkFormat(bytes);
    if (!Checksum.isRight(bytes)) {
      throw damaged("its checksum is wrong");
    }
    try {
      return read(key, bytes);
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
    if (format > FORMAT && !isOursButForItsFormat(bytes, matcher)) {
      throw new UnreadableException("it has format " + format + ", known is " + FORMAT, true);
    }
  }

  /** Whether the number of the format is all that is wrong: then it is damage, and not newer. */
  private static boolean isOursButForItsFormat(byte[] bytes, Matcher matcher) {
    if (matcher.end(1) - matcher.start(1) != 1) {
      return false;
    }
    byte[] mended = bytes.clone();
    mended[matcher.start(1)] = '0' + FORMAT;
    return Checksum.isRight(mended);
  }

  private Entry<V> read(K key, byte[] bytes) throws UnreadableException {
    ValueType values = type.apply(key);
    try (JsonParser json = mapper.createParser(bytes)) {
      json.nextToken();
      requireNumber(json, "format", FORMAT);
      requireText(json, "key", text.apply(key));
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
