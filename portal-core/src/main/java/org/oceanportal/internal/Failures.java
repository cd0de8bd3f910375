package org.oceanportal.internal;

import static java.util.stream.Collectors.joining;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonSerializationException;
import org.oceanportal.query.PortalException;
import org.oceanportal.query.PortalException.Reason;

/** A translator of the driver's exceptions into messages for users. */
public final class Failures {

  // The driver describes servers only in a text: "{address=h:1, … caused by {Exception: reason}}".
  private static final Pattern ADDRESS = Pattern.compile("address=([^,}]+)");
  private static final Pattern CAUSE = Pattern.compile("caused by \\{[^:{}]+: ([^{}]+)}");

  // "not authorized on portal to execute command { update: …": the command, and not the user.
  private static final Pattern REFUSED = Pattern.compile("execute command \\{ (\\w+):");

  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;
  private static final int ATLAS_ERROR = 8000;

  /** The codes of servers that step down, start or end, and of routers that cannot reach theirs. */
  private static final Set<Integer> AWAY =
      Set.of(6, 7, 89, 91, 133, 189, 9001, 10058, 10107, 11600, 11602, 13435, 13436);

  private static final Set<Integer> TOO_SLOW = Set.of(50, 202, 262);

  private Failures() {}

  /**
   * Returns whether a failure is the database's or its driver's. An {@code IllegalStateException}
   * of any other kind is an error of this library, and must not be taken for the database's.
   */
  public static boolean isOfTheDatabase(RuntimeException failure) {
    return failure instanceof MongoException
        || failure instanceof BsonSerializationException
        || isOfAClosedClient(failure);
  }

  private static boolean isOfAClosedClient(RuntimeException failure) {
    return failure instanceof IllegalStateException
        && String.valueOf(failure.getMessage()).startsWith("state should be: ");
  }

  /**
   * Runs work that queries the database.
   *
   * @throws PortalException if the database or its driver fails
   */
  public static <T> T explained(String query, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      throw isOfTheDatabase(failure) ? explain(query, failure) : failure;
    }
  }

  /** Returns the exception that says what failed and why. */
  public static PortalException explain(String query, RuntimeException failure) {
    if (isSecurity(failure)) {
      // The driver's text names the user, so it stays out, as message and as cause.
      return new PortalException(
          query, Reason.NOT_ALLOWED, "the database refused the user or the password", null);
    }
    Reason reason = reason(failure);
    // Nor may the cause name the user, as the server's text about a right does.
    Throwable cause = reason == Reason.NOT_ALLOWED ? null : failure;
    return new PortalException(query, reason, words(reason, failure), cause);
  }

  private static boolean isSecurity(Throwable failure) {
    boolean code =
        failure instanceof MongoException known && known.getCode() == AUTHENTICATION_FAILED;
    Throwable cause = failure.getCause();
    return code
        || failure instanceof MongoSecurityException
        || (cause != null && isSecurity(cause))
        || String.valueOf(failure.getMessage()).contains("MongoSecurityException");
  }

  private static Reason reason(RuntimeException failure) {
    int code = failure instanceof MongoException known ? known.getCode() : 0;
    if (isAway(failure) || AWAY.contains(code)) {
      return Reason.UNREACHABLE;
    }
    if (failure instanceof MongoExecutionTimeoutException
        || failure instanceof MongoOperationTimeoutException
        || TOO_SLOW.contains(code)) {
      return Reason.TIME_LIMIT;
    }
    return code == UNAUTHORIZED || (code == ATLAS_ERROR && isAboutRights(failure))
        ? Reason.NOT_ALLOWED
        : Reason.FAILED;
  }

  /**
   * Returns whether no server can be reached; the driver has a time-out of its own kind for that
   * too.
   */
  private static boolean isAway(RuntimeException failure) {
    return failure instanceof MongoSocketException
        || (failure instanceof MongoTimeoutException
            && !(failure instanceof MongoOperationTimeoutException))
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || (failure instanceof MongoOperationTimeoutException
            && String.valueOf(failure.getMessage())
                .startsWith("Timed out while waiting for a server"));
  }

  /**
   * Returns whether a failure is about permissions. Atlas has one code for many things, among them
   * a full disk.
   */
  private static boolean isAboutRights(RuntimeException failure) {
    String text = String.valueOf(failure.getMessage());
    return text.contains("not allowed") || text.contains("not authorized");
  }

  private static String words(Reason reason, RuntimeException failure) {
    return switch (reason) {
      case UNREACHABLE -> unreachable(failure);
      case NOT_ALLOWED -> "the database does not let this user do this" + refused(failure);
      case TIME_LIMIT -> "the database took longer than the time limit";
      case FAILED -> "the database could not answer (" + detail(failure) + ")";
    };
  }

  /** Returns the command that the server refused, if it says so. */
  private static String refused(RuntimeException failure) {
    Matcher command = REFUSED.matcher(String.valueOf(failure.getMessage()));
    return command.find() ? " (" + command.group(1) + ")" : "";
  }

  private static String unreachable(RuntimeException failure) {
    int code = failure instanceof MongoException known ? known.getCode() : 0;
    return AWAY.contains(code)
        ? "the database has no primary just now, or is shutting down; try again in a moment"
            + (" (" + detail(failure) + ")")
        : unreachable(firstLine(failure));
  }

  /** Returns the addresses where no server was found, and the last error there. */
  private static String unreachable(String drivers) {
    String addresses =
        ADDRESS.matcher(drivers).results().map(m -> m.group(1)).distinct().collect(joining(", "));
    String reasons =
        CAUSE.matcher(drivers).results().map(m -> m.group(1)).distinct().collect(joining(", "));
    return "no database answers"
        + (addresses.isEmpty() ? "" : " at " + addresses)
        + (reasons.isEmpty() ? "" : " (" + reasons + ")");
  }

  private static String detail(RuntimeException failure) {
    if (failure instanceof MongoCommandException command) {
      return command.getErrorCode() + " " + command.getErrorMessage();
    }
    if (failure instanceof MongoQueryException query) {
      return query.getErrorCode() + " " + query.getErrorMessage();
    }
    if (failure instanceof BsonSerializationException) {
      return "its reply is damaged";
    }
    return failure instanceof MongoException ? firstLine(failure) : "the connection is closed";
  }

  private static String firstLine(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
