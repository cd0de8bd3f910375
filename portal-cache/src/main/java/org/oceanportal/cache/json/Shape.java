package org.oceanportal.cache.json;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oceanportal.cache.internal.Sha256;

/**
 * What a type looks like, as a short text that changes when it does: names and types of the
 * components of records and of the fields of classes, constants of enums, and so on with the types
 * of those. What classes are called is no part of it, and classes of the JDK are taken as they are.
 */
final class Shape {

  private static final int HASH_BYTES = 8;

  private final StringBuilder text = new StringBuilder();

  /** Each class once; again it is a number, since types may hold themselves. */
  private final Map<Class<?>, Integer> seen = new HashMap<>();

  private Shape() {}

  /** The short text for the shape of a type. */
  static String of(Type type) {
    return HexFormat.of().formatHex(Sha256.of(textOf(type)), 0, HASH_BYTES);
  }

  static String textOf(Type type) {
    var shape = new Shape();
    shape.add(type);
    return shape.text.toString();
  }

  private void add(Type type) {
    if (type instanceof Class<?> plain) {
      addClass(plain);
    } else if (type instanceof ParameterizedType generic) {
      add(generic.getRawType());
      addAll("<", Stream.of(generic.getActualTypeArguments()), ">");
    } else if (type instanceof GenericArrayType array) {
      add(array.getGenericComponentType());
      text.append("[]");
    } else if (type instanceof WildcardType wildcard) {
      addAll("?", Stream.of(wildcard.getUpperBounds()), "");
    } else {
      text.append(type.getTypeName());
    }
  }

  private void addAll(String before, Stream<? extends Type> types, String after) {
    text.append(before);
    types.forEach(
        each -> {
          add(each);
          text.append(',');
        });
    text.append(after);
  }

  private void addClass(Class<?> type) {
    if (type.isArray()) {
      add(type.getComponentType());
      text.append("[]");
    } else if (type.isPrimitive() || isOfTheJdk(type)) {
      text.append(type.getName());
    } else if (seen.containsKey(type)) {
      text.append('#').append(seen.get(type));
    } else {
      seen.put(type, seen.size());
      addOwn(type);
    }
  }

  private static boolean isOfTheJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private void addOwn(Class<?> type) {
    text.append('{');
    if (type.isEnum()) {
      text.append(
          Stream.of(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining("|")));
    } else if (type.isSealed()) {
      addAll("or ", Stream.of(type.getPermittedSubclasses()), "");
    }
    if (!type.isEnum()) {
      fields(type).forEach(this::addField);
      Type parent = type.getGenericSuperclass();
      if (parent != null && parent != Object.class && parent != Record.class) {
        text.append("extends ");
        add(parent);
      }
    }
    text.append('}');
  }

  /** In order of their names, since their order does not matter in JSON. */
  private static Stream<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .sorted(Comparator.comparing(Field::getName));
  }

  private void addField(Field field) {
    text.append(field.getName()).append(':');
    add(field.getGenericType());
    text.append(';');
  }
}
