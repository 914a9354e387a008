package dev.soroka.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>404</body></html>",
        "Disallow: /before any name",
        "User-agent: *\nDisallow:",
        "User-agent: *",
        "User-agent: othersbot\nDisallow: /",
        "User-agent: sorokavich\nDisallow: /",
        "User-agent: *\nDisallow: /\n\nUser-agent: Soroka\nAllow: /",
        "User-agent: *\nDisallow: / # but\nUser-agent: soroka/9\nDisallow: /other",
      })
  void letsUsReadWhatNobodyForbids(String file) {
    assertThat(rules(file).allow("/page")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *\nDisallow: /",
        "\uFEFFuser-AGENT : * \r\n  DISALLOW : /p  # pages",
        "User-agent: a\nUser-agent: SOROKA\nUser-agent: b\nDisallow: /page",
        "User-agent: soroka\nDisallow: /x\n\nUser-agent: soroka\nDisallow: /page",
        "User-agent: *\nSitemap: https://example.org/s.xml\nDisallow: /*age$",
      })
  void keepsAwayFromWhatIsForbidden(String file) {
    assertThat(rules(file).allow("/page")).isFalse();
    assertThat(rules(file).allow("/robots.txt")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/fish, /fish.html, true",
    "/fish, /Fish, false",
    "/fish*, /fishheads/yummy.html, true",
    "/fish/, /fish, false",
    "/*.php, /folder/file.php?x=1, true",
    "/*.php$, /file.php, true",
    "/*.php$, /file.php?x, false",
    "/*.php$, /php.php.php, true",
    "/a*b*c, /a-b-c-d, true",
    "/a*b*c, /a-c-b, false",
    "/$, /, true",
    "/$, /a, false",
    "/foo/bar?baz=http://foo.bar, /foo/bar?baz=http://foo.bar, true",
    "/ツ, /%e3%83%84, true",
    "/%62ar, /bar, true",
    "/a%3cd, /a%3Cd, true",
    "/a%2fb, /a/b, false"
  })
  void fitsAsTheExamplesOfTheRfcDo(String path, String wanted, boolean fits) {
    assertThat(rules("User-agent: *\nDisallow: " + path).allow(wanted)).isEqualTo(!fits);
  }

  @ParameterizedTest
  @CsvSource({"/, /p, /page, true", "/folder, /folder, /folder/x, true", "/p, /pa, /page, true"})
  void letsTheLongestRuleDecide_andOfTwoTheOneThatAllows(
      String disallow, String allow, String wanted, boolean allowed) {
    var file = "User-agent: *\nDisallow: %s\nAllow: %s".formatted(disallow, allow);

    assertThat(rules(file).allow(wanted)).isEqualTo(allowed);
  }

  @Test
  void hearsOfThePauseThatASiteAsksFor() {
    assertThat(rules("User-agent: *\nCrawl-delay: 2.5").delay()).contains(Duration.ofMillis(2_500));
    assertThat(rules("User-agent: *\nCrawl-delay: soon").delay()).isEmpty();
  }

  @Test
  void readsAnyBytes_andNotWithoutEnd() {
    var noise = new byte[1_000_000];
    new Random(7).nextBytes(noise);
    var many = "User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n".repeat(20_000);

    assertThat(RobotRules.parse(noise).allow("/page")).isTrue();
    assertThat(rules(many).rules()).hasSize(1_000);
    assertThat(rules(many).allow("/" + "a".repeat(2_000))).isTrue();
  }

  private static RobotRules rules(String file) {
    return RobotRules.parse(file.getBytes(StandardCharsets.UTF_8));
  }
}
