package org.oceanportal.cache.json;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value that was read is the one that was written, down to what {@code equals} does not
 * see: arrays by what is in them, records by each component, sets and maps that have an order by
 * it, objects without an {@code equals} of their own by their fields. Lists, sets and maps may be
 * of other classes that do the same; everything else must be of the same class.
 */
final class SameValue {

  private SameValue() {}

  static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a == null || b == null) {
      return false;
    }
    if (a instanceof Map<?, ?> map) {
      return b instanceof Map<?, ?> other && sameMap(map, other);
    }
    if (a instanceof List<?> list) {
      return b instanceof List<?> other && sameInOrder(list, other);
    }
    if (a instanceof Set<?> set) {
      return b instanceof Set<?> other && sameSet(set, other);
    }
    return a.getClass() == b.getClass() && sameOfOneClass(a, b);
  }

  private static boolean sameOfOneClass(Object a, Object b) {
    if (a instanceof Collection<?> collection) {
      return sameInOrder(collection, (Collection<?>) b);
    }
    if (a instanceof Optional<?> optional) {
      return same(optional.orElse(null), ((Optional<?>) b).orElse(null));
    }
    if (a.getClass().isArray()) {
      return sameArray(a, b);
    }
    if (a instanceof Record) {
      return sameRecord(a, b);
    }
    return hasEquals(a.getClass()) ? a.equals(b) : sameFields(a, b);
  }

  private static boolean sameMap(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    if (a instanceof SortedMap || a instanceof LinkedHashMap) {
      return sameInOrder(a.keySet(), b.keySet()) && sameInOrder(a.values(), b.values());
    }
    return a.entrySet().stream()
        .allMatch(
            entry ->
                b.containsKey(entry.getKey()) && same(entry.getValue(), b.get(entry.getKey())));
  }

  private static boolean sameSet(Set<?> a, Set<?> b) {
    return (a instanceof SortedSet || a instanceof LinkedHashSet)
        ? sameInOrder(a, b)
        : a.size() == b.size() && b.containsAll(a);
  }

  private static boolean sameInOrder(Collection<?> a, Collection<?> b) {
    Iterator<?> others = b.iterator();
    for (Object each : a) {
      if (!others.hasNext() || !same(each, others.next())) {
        return false;
      }
    }
    return !others.hasNext();
  }

  private static boolean sameArray(Object a, Object b) {
    int length = Array.getLength(a);
    if (length != Array.getLength(b)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!same(Array.get(a, i), Array.get(b, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameRecord(Object a, Object b) {
    try {
      for (RecordComponent component : a.getClass().getRecordComponents()) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        if (!same(accessor.invoke(a), accessor.invoke(b))) {
          return false;
        }
      }
      return true;
    } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
      return a.equals(b);
    }
  }

  private static boolean hasEquals(Class<?> type) {
    try {
      return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every class has equals", e);
    }
  }

  private static boolean sameFields(Object a, Object b) {
    try {
      for (Class<?> type = a.getClass(); type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !sameField(field, a, b)) {
            return false;
          }
        }
      }
      return true;
    } catch (ReflectiveOperationException | InaccessibleObjectException cannotTell) {
      return false;
    }
  }

  private static boolean sameField(Field field, Object a, Object b)
      throws ReflectiveOperationException {
    field.setAccessible(true);
    return same(field.get(a), field.get(b));
  }
}
