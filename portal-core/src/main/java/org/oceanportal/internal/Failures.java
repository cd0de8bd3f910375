package org.oceanportal.internal;

import static java.util.stream.Collectors.joining;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.regex.Pattern;
import org.oceanportal.PortalException;
import org.oceanportal.PortalException.Reason;

/** Turns the driver's exceptions into words for the user. */
public final class Failures {

  // The driver tells of servers only in a text: "{address=h:1, … caused by {Exception: reason}}".
  private static final Pattern ADDRESS = Pattern.compile("address=([^,}]+)");
  private static final Pattern CAUSE = Pattern.compile("caused by \\{[^:{}]+: ([^{}]+)}");

  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;

  private Failures() {}

  /** The exception that says what failed and why. */
  public static PortalException explain(String question, RuntimeException failure) {
    if (isSecurity(failure)) {
      // The driver's text names the user, so it stays out, as message and as cause.
      return new PortalException(
          question, Reason.NOT_ALLOWED, "the database refused the user or the password", null);
    }
    Reason reason = reason(failure);
    return new PortalException(question, reason, words(reason, failure), failure);
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
    if (failure instanceof MongoExecutionTimeoutException
        || failure instanceof MongoOperationTimeoutException) {
      return Reason.TIME_LIMIT;
    }
    if (failure instanceof MongoException known && known.getCode() == UNAUTHORIZED) {
      return Reason.NOT_ALLOWED;
    }
    boolean away =
        failure instanceof MongoSocketException || failure instanceof MongoTimeoutException;
    return away ? Reason.UNREACHABLE : Reason.FAILED;
  }

  private static String words(Reason reason, RuntimeException failure) {
    return switch (reason) {
      case UNREACHABLE -> unreachable(firstLine(failure));
      case NOT_ALLOWED -> "the database does not let this user read";
      case TIME_LIMIT -> "the database took longer than the time limit";
      case FAILED -> "the database could not answer (" + detail(failure) + ")";
    };
  }

  /** Where no server was found, and the last thing that went wrong there. */
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
    return failure instanceof MongoClientException || failure instanceof MongoException
        ? firstLine(failure)
        : "the connection is closed";
  }

  private static String firstLine(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
