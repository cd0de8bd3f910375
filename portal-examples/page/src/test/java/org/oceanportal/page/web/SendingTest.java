package org.oceanportal.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "br, gzip", "deflate , gzip; q=0.5", "gzip;q=1"})
  void takesGzip(String header) {
    assertThat(Sending.takesGzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "identity"})
  void takesNoGzip(String header) {
    assertThat(Sending.takesGzip(header)).isFalse();
  }

  @Test
  void anAbsentHeaderAsksForThePlainBody() {
    assertThat(Sending.takesGzip(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "\"a-gzip\"", "W/\"a\"", "\"b\", \"a\"", "*"})
  void knowsTheTag(String header) {
    assertThat(Sending.has(header, "a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\"b\"", "\"\"", ""})
  void doesNotKnowTheTag(String header) {
    assertThat(Sending.has(header, "a")).isFalse();
  }
}
