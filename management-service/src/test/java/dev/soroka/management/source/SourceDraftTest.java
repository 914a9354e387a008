package dev.soroka.management.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourceDraftTest {
  @Test
  void needsAnAddressUnlessItIsPushed() {
    assertThatThrownBy(() -> read("{\"url\": \" \"}").toSource())
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("url is missing");
    assertThat(read("{\"kind\": \"push\", \"name\": \"Shop\"}").toSource())
        .extracting(Source::name, Source::url)
        .containsExactly("Shop", "");
  }

  @Test
  void needsTheSecretOfAShopThatHasItsOwn() {
    var shopify = "{\"kind\": \"push\", \"options\": {\"signature\": \"shopify\"}, \"secret\": %s}";

    assertThat(read(shopify.formatted("null")).lacksSecret()).isTrue();
    assertThat(read(shopify.formatted("\" \"")).lacksSecret()).isTrue();
    assertThat(read(shopify.formatted("\"shpss\"")).lacksSecret()).isFalse();
    assertThat(read("{\"kind\": \"push\"}").lacksSecret()).isFalse();
    assertThat(read(shopify.formatted("\"shpss\"")).toSource().secret()).isEqualTo("shpss");
  }

  @Test
  void isNotCollectedMoreThanOnceASecond() {
    assertThatThrownBy(
            () -> read("{\"url\": \"https://a.example\", \"interval\": \"PT0.5S\"}").toSource())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("at least a second");
  }

  @Test
  void hasSensibleValuesForAllThatIsLeftOut() {
    var source = read("{\"url\": \" https://a.example/feed \"}").toSource();

    assertThat(source.url()).isEqualTo("https://a.example/feed");
    assertThat(source.name()).isEqualTo("https://a.example/feed");
    assertThat(source.kind()).isEqualTo("feed");
    assertThat(source.interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(source.priority()).isEqualTo(Priority.NORMAL);
    assertThat(source.identity()).isEqualTo(Identity.AUTO);
    assertThat(source.enabled()).isTrue();
    assertThat(source.open()).isTrue();
  }

  @Test
  void keepsWhatAnAdminWrites() {
    var source =
        read("""
                {"url": "https://a.example", "kind": "json", "name": "A", "category": "it",
                  "interval": "PT10S", "priority": "critical", "headers": {"X-Key": "1"},
                  "proxy": "http://proxy.example", "region": "eu", "enabled": false}
                """)
            .toSource();

    assertThat(source)
        .extracting(
            Source::kind, Source::name, Source::category, Source::interval, Source::priority)
        .containsExactly("json", "A", "it", Duration.ofSeconds(10), Priority.CRITICAL);
    assertThat(source.headers()).containsEntry("X-Key", "1");
    assertThat(source.proxy()).isEqualTo("http://proxy.example");
    assertThat(source.region()).isEqualTo("eu");
    assertThat(source.enabled()).isFalse();
  }

  private static SourceDraft read(String json) {
    return SorokaJson.mapper().readValue(json, SourceDraft.class);
  }
}
