package org.oceanportal.views.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a query by one strategy.
 *
 * @param millis the median time from the call to the last of the answer
 * @param bytes the commands and replies, as BSON documents
 * @param commands the number of commands sent
 * @param ratio how many times faster than the loop; null for the loop itself
 */
public record Cost(
    BigDecimal millis,
    @Nullable Long bytes,
    @Nullable Integer commands,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal ratio) {

  /** The precision of times: no clock is good for more than four digits. */
  private static final MathContext DIGITS = new MathContext(4);

  private static final double NANOS_A_MILLI = 1e6;

  static Cost of(double nanos, double loopNanos, @Nullable Long bytes, @Nullable Integer commands) {
    BigDecimal millis = new BigDecimal(nanos / NANOS_A_MILLI).round(DIGITS);
    BigDecimal ratio =
        Double.isNaN(loopNanos) ? null : new BigDecimal(loopNanos / nanos).round(DIGITS);
    return new Cost(millis, bytes, commands, ratio);
  }
}
