package org.oceanportal.cache.internal.flight;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;
import org.oceanportal.cache.internal.Words;
import org.oceanportal.cache.spi.LoadException;
import org.oceanportal.cache.spi.RecursiveLoadException;

/**
 * What callers get of a failed load: each an exception of its own, since callers add to what they
 * catch, with what the loader threw as its cause.
 */
public final class Failures {

  /** How deep a chain of causes is looked through; one may lead back to itself. */
  private static final int DEEPEST = 50;

  private Failures() {}

  /**
   * An exception for one caller.
   *
   * @param key the key
   * @param failure what the loader threw; stays as it is
   * @return an exception of the same type and message, made by its public constructor of message
   *     and cause, or the like; for a type without one, of the nearest type above it that has one;
   *     a {@link LoadException} if that would be a mere {@code RuntimeException}
   */
  public static RuntimeException copy(Object key, RuntimeException failure) {
    Class<?> type = failure.getClass();
    while (type != RuntimeException.class) {
      Throwable copy = instance(type, failure);
      if (copy != null) {
        return (RuntimeException) copy;
      }
      type = type.getSuperclass();
    }
    return new LoadException("could not compute " + key + ": " + Words.of(failure), failure);
  }

  /**
   * An error for one caller, likewise.
   *
   * @param failure what the loader threw
   * @return an error of the same type, or of the nearest type above it that can be made
   */
  public static Error copy(Error failure) {
    Class<?> type = failure.getClass();
    while (type != Error.class) {
      Throwable copy = instance(type, failure);
      if (copy != null) {
        return (Error) copy;
      }
      type = type.getSuperclass();
    }
    return new Error(failure.getMessage(), failure);
  }

  private static @Nullable Throwable instance(Class<?> type, Throwable failure) {
    if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
      return null;
    }
    String message = failure.getMessage();
    Throwable copy = made(type, new Class<?>[] {String.class, Throwable.class}, message, failure);
    copy = copy != null ? copy : made(type, new Class<?>[] {String.class}, message);
    copy = copy != null ? copy : made(type, new Class<?>[] {Throwable.class}, failure);
    copy = copy != null ? copy : made(type, new Class<?>[0]);
    if (copy == null || copy.getCause() == failure) {
      return copy;
    }
    return withCause(copy, failure);
  }

  private static @Nullable Throwable made(
      Class<?> type, Class<?>[] parameters, @Nullable Object... arguments) {
    try {
      Constructor<?> constructor = type.getConstructor(parameters);
      return (Throwable) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException | RuntimeException cannotBeMadeSo) {
      return null;
    }
  }

  private static @Nullable Throwable withCause(Throwable copy, Throwable failure) {
    try {
      return copy.initCause(failure);
    } catch (IllegalStateException | IllegalArgumentException hasOne) {
      return null;
    }
  }

  /**
   * Whether a load failed by the doing of the thread that did it, and not by its source: it was
   * interrupted, its stack was full, or it asked for its own key. Others may succeed.
   *
   * @param failure what it threw
   * @return true if the thread is interrupted, or the failure or one of its causes says so
   */
  public static boolean isOfThread(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      return true;
    }
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (each instanceof InterruptedException
          || each instanceof ClosedByInterruptException
          || each instanceof StackOverflowError
          || each instanceof RecursiveLoadException) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }
}
