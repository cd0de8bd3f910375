package org.oceanportal.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oceanportal.internal.Values;
import org.oceanportal.query.Basins;

/** The kinds of values that missions have: how a cell becomes one, and which may be stored. */
enum ValueKind {
  TEXT("a text") {
    @Override
    Object read(String cell) {
      return cell;
    }

    @Override
    boolean isGood(Object value) {
      return value instanceof String text && !Basins.trim(text).isEmpty();
    }
  },

  MISSION_NUMBER("a mission's number such as 25 or M25") {
    @Override
    @Nullable Object read(String cell) {
      boolean lettered = cell.startsWith("M") || cell.startsWith("m");
      return WHOLE.read(lettered ? cell.substring(1).strip() : cell);
    }

    @Override
    boolean isGood(Object value) {
      Integer number = Values.integer(value);
      return number != null && number >= 0;
    }
  },

  TIME("a time such as 2024-05-31T12:00:00Z or 2024-05-31, in the years 1990 to 2099") {
    private final Instant first = Instant.parse("1990-01-01T00:00:00Z");
    private final Instant afterLast = Instant.parse("2100-01-01T00:00:00Z");

    @Override
    @Nullable Object read(String cell) {
      return Times.parse(cell).map(Date::from).orElse(null);
    }

    @Override
    boolean isGood(Object value) {
      Instant time = Values.date(value);
      return time != null && !time.isBefore(first) && time.isBefore(afterLast);
    }
  },

  /** A figure that counts something. */
  WHOLE("a whole number from 0 to 2^53") {
    @Override
    @Nullable Object read(String cell) {
      BigDecimal number = Numbers.parse(cell);
      return number == null ? null : Numbers.whole(number);
    }

    @Override
    boolean isGood(Object value) {
      return Values.figure(value) != null;
    }
  },

  /** A figure that portals store as a whole number if it is one. */
  NUMBER("a number from 0 to 2^53") {
    @Override
    @Nullable Object read(String cell) {
      Object whole = WHOLE.read(cell);
      return whole == null ? DECIMAL.read(cell) : whole;
    }

    @Override
    boolean isGood(Object value) {
      return Values.figure(value) != null;
    }
  },

  DECIMAL("a number from 0 to 2^53") {
    @Override
    @Nullable Object read(String cell) {
      BigDecimal number = Numbers.parse(cell);
      return number == null ? null : (Double) number.doubleValue();
    }

    @Override
    boolean isGood(Object value) {
      return Values.figure(value) != null;
    }
  },

  LATITUDE("a latitude in degrees from -90 to 90") {
    @Override
    @Nullable Object read(String cell) {
      return DECIMAL.read(cell);
    }

    @Override
    boolean isGood(Object value) {
      return Values.degrees(value, 90) != null;
    }
  },

  LONGITUDE("a longitude in degrees from -180 to 180") {
    @Override
    @Nullable Object read(String cell) {
      return DECIMAL.read(cell);
    }

    @Override
    boolean isGood(Object value) {
      return Values.degrees(value, 180) != null;
    }
  },

  FLAG("true or false") {
    @Override
    @Nullable Object read(String cell) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "true", "1" -> true;
        case "false", "0" -> false;
        default -> null;
      };
    }

    @Override
    boolean isGood(Object value) {
      return value instanceof Boolean;
    }
  };

  private final String meaning;

  ValueKind(String meaning) {
    this.meaning = meaning;
  }

  /** What is wrong with a value that is not good. */
  String complaint() {
    return "is not " + meaning;
  }

  /** The value of a cell that is not blank; null if it cannot be one of this kind. */
  abstract @Nullable Object read(String cell);

  /** Whether a value may be stored. */
  abstract boolean isGood(Object value);
}
