package org.oceanportal.cache.json;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.oceanportal.cache.internal.OptionalJar;
import org.oceanportal.cache.spi.Entry;
import org.oceanportal.cache.spi.EntryCodec;
import org.oceanportal.cache.spi.UnkeptValueException;
import tools.jackson.databind.JacksonModule;

/**
 * Entries as JSON that a person and {@code jq} can read: format, key, type, schema version and
 * shape of the value, when it was computed and validated, how long it took, the fingerprint of its
 * source, the fencing number, until when it is of use, a checksum over all of it, and the value.
 *
 * <p>What is read is just what was written: any changed or missing byte shows in the checksum, and
 * an entry of another key, type, schema version or shape is foreign. The shape is a hash of the
 * type's components, fields and constants, so that two versions of a program whose types differ do
 * not read, or overwrite, each other's entries. What is written is read back at once and compared;
 * a value that JSON cannot hold whole (an {@code Object} that is a {@code Long}, a field that is
 * not written, a lost order) is refused with an {@link UnkeptValueException}. Type information in
 * the JSON is never read, whatever annotations the value's classes have. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class JsonCodec<K, V> implements EntryCodec<K, V> {

  /** The version of this format. A file of a higher one is left alone. */
  public static final int FORMAT = 2;

  private final Function<? super K, String> text;
  private final Function<? super K, ValueType> type;
  private final EntryFormat format;

  private JsonCodec(
      Function<? super K, String> text, Function<? super K, ValueType> type, EntryFormat format) {
    this.text = Objects.requireNonNull(text, "text");
    this.type = Objects.requireNonNull(type, "type");
    this.format = format;
  }

  /**
   * Entries whose keys are told by {@code toString} and whose values are all of one type.
   *
   * @param type the type
   * @param <K> the type of the keys; different ones have different texts
   * @param <V> the type of the values
   * @return the codec
   * @throws IllegalStateException if Jackson 3 is not there
   */
  public static <K, V> JsonCodec<K, V> of(ValueType type) {
    Objects.requireNonNull(type, "type");
    return of(Object::toString, key -> type);
  }

  /**
   * Entries whose keys say of which type their values are.
   *
   * @param text the text of a key; different keys have different ones
   * @param type the type of a key's value
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the codec
   * @throws IllegalStateException if Jackson 3 is not there
   */
  public static <K, V> JsonCodec<K, V> of(
      Function<? super K, String> text, Function<? super K, ValueType> type) {
    requireJackson();
    return new JsonCodec<>(text, type, new EntryFormat());
  }

  private static void requireJackson() {
    OptionalJar.require(
        "tools.jackson.databind.json.JsonMapper",
        "tools.jackson.core:jackson-databind",
        "the JSON codec");
  }

  /**
   * The same entries, with what Jackson needs besides to write and read their values.
   *
   * @param modules Jackson's modules
   * @return the codec
   */
  public JsonCodec<K, V> with(JacksonModule... modules) {
    return new JsonCodec<>(text, type, new EntryFormat(modules));
  }

  @Override
  public String text(K key) {
    return text.apply(key);
  }

  @Override
  public String address(K key) {
    ValueType values = type.apply(key);
    String version = values.schemaVersion() + " " + format.shape(values);
    return values.name() + " " + version + " " + encodable(text.apply(key));
  }

  /**
   * A text of which UTF-8 has all characters, and that is that of no other text: half a surrogate
   * pair would become a question mark in caches that send keys to other hosts.
   */
  private static String encodable(String text) {
    var encodable = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (character == '\\') {
                encodable.append("\\\\");
              } else if (Character.getType(character) == Character.SURROGATE) {
                encodable.append('\\').append(Integer.toHexString(character));
              } else {
                encodable.appendCodePoint(character);
              }
            });
    return encodable.toString();
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnkeptValueException if the value cannot be written, or would be read back as another
   */
  @Override
  public byte[] encode(K key, Entry<V> entry) {
    return format.write(text.apply(key), type.apply(key), entry, null);
  }

  /**
   * Writes an entry that says until when it is of use.
   *
   * @param key its key
   * @param entry the entry
   * @param usefulUntil from when on the entry is never served again
   * @return its bytes, in which any change shows
   * @throws UnkeptValueException if the value cannot be written, or would be read back as another
   */
  public byte[] encode(K key, Entry<V> entry, Instant usefulUntil) {
    return format.write(
        text.apply(key),
        type.apply(key),
        entry,
        Objects.requireNonNull(usefulUntil, "usefulUntil"));
  }

  @Override
  public Entry<V> decode(K key, byte[] bytes) throws UnreadableException {
    return format.read(text.apply(key), type.apply(key), bytes);
  }
}
