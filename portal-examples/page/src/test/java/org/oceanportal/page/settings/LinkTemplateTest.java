package org.oceanportal.page.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oceanportal.model.MissionKey;

class LinkTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "SEA045, https://erddap.example/SEA045_25",
    "a b/c, https://erddap.example/a%20b%2Fc_25",
    "'\"><b>&?#', https://erddap.example/%22%3E%3Cb%3E%26%3F%23_25",
    "{mission}, https://erddap.example/%7Bmission%7D_25",
  })
  void namesArePercentEncoded(String platform, String address) {
    var template = new LinkTemplate("https://erddap.example/{platform}_{mission}");
    assertThat(template.of(new MissionKey(platform, 25))).hasValue(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void aNameThatIsAStepOfAPathHasNoLink(String platform) {
    var template = new LinkTemplate("https://erddap.example/{platform}/{mission}");
    assertThat(template.of(new MissionKey(platform, 25))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert('{platform}')",
        "ftp://example.org/{platform}",
        "//example.org/{platform}",
        "https://{platform}.example.org/",
        "https://example.org/{mission}",
        "https://example.org/{platform}/{year}",
        "https://user@example.org/{platform}",
        "https://example.org/{platform}\">",
        "",
      })
  void whatIsNoTemplateIsRefused(String template) {
    assertThatThrownBy(() -> new LinkTemplate(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http or https with {platform}");
  }

  @Test
  void theMissionMayBeAParameter() {
    assertThat(
            new LinkTemplate("http://x.example/?p={platform}&m={mission}")
                .of(new MissionKey("A", 2)))
        .hasValue("http://x.example/?p=A&m=2");
  }
}
