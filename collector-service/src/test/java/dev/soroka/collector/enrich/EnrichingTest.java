package dev.soroka.collector.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.fetch.Fetching;
import dev.soroka.collector.fetch.Limits;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichingTest {
  private static final String PAIR =
      """
      {"pairs":[{"baseToken":{"symbol":"ABC"},"marketCap":1200000,"liquidity":{"usd":"5000.5"}}]}
      """;

  private final LocalSite site = LocalSite.open();
  private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
  private final Enriching enriching =
      new Enriching(
          new Fetching(LocalGuard.open(), Limits.ordinary(), clock),
          clock,
          new SimpleMeterRegistry());
  private final Item swap =
      Items.titled("Swap").subject("0xab c").number("amount", "5", "USD").item();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void saysWhatIsWrongWithTheOption() {
    var written = Map.<String, Object>of("enrich", Map.of("url", "https://example.org/all"));

    assertThat(Enrichment.problems(written)).hasSize(2).allMatch(it -> it.startsWith("enrich."));
    assertThat(Enrichment.problems(Map.of())).isEmpty();
  }

  @Test
  void losesNoItemWhenTheCallFails() {
    site.page("/0xab%20c", 500, new byte[0]);

    var item = enriching.enrich(swap, enrichment());

    assertThat(item.completeness())
        .isEqualTo(new Completeness(1, List.of("market_cap", "liquidity")));
    assertThat(item.numbers()).isEqualTo(swap.numbers());
  }

  @Test
  void asksAgainAfterFiveThenThirtyThenSixtyMinutes() {
    site.page("/0xab%20c", "{\"pairs\":null}");

    for (int minutes : List.of(5, 30, 60, 60)) {
      int asked = site.requests().size();
      enriching.enrich(swap, enrichment());
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      enriching.enrich(swap, enrichment());
      assertThat(site.requests()).hasSize(asked + 1);
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void forgetsMissesAfterASuccess() {
    site.page("/0xab%20c", "{\"pairs\":[]}");
    enriching.enrich(swap, enrichment());
    clock.advance(Duration.ofMinutes(5));
    site.page("/0xab%20c", PAIR);
    enriching.enrich(swap, enrichment());
    clock.advance(Duration.ofMinutes(5));
    site.page("/0xab%20c", "{\"pairs\":[]}");
    enriching.enrich(swap, enrichment());

    clock.advance(Duration.ofMinutes(5));
    int asked = site.requests().size();
    enriching.enrich(swap, enrichment());

    assertThat(site.requests()).hasSize(asked + 1);
  }

  @Test
  void asksNobodyForAWhileWhenNobodyAnswers() {
    for (int i = 0; i < 10; i++) {
      var item = Items.titled("Swap").subject("token" + i).item();
      assertThat(enriching.enrich(item, enrichment()).completeness().level()).isZero();
    }

    assertThat(site.requests()).hasSize(5);
    clock.advance(Duration.ofSeconds(31));
    enriching.enrich(swap, enrichment());
    assertThat(site.requests()).hasSize(6);
  }

  @Test
  void leavesAnItemThatLacksAFieldOfTheAddressIncomplete() {
    var item = enriching.enrich(Items.titled("Swap").item(), enrichment());

    assertThat(item.completeness().missing()).containsExactly("market_cap", "liquidity");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void addsNumbersAndLabelsAndAsksOnceForTheSame() {
    site.page("/0xab%20c", PAIR);

    enriching.enrich(swap, enrichment());
    var item = enriching.enrich(swap, enrichment());

    assertThat(site.requests()).hasSize(1);
    assertThat(item.completeness()).isEqualTo(Completeness.FULL);
    assertThat(item.labels()).containsEntry("symbol", List.of("ABC"));
    assertThat(item.numbers())
        .containsEntry("market_cap", new Quantity(new BigDecimal("1200000"), "USD"))
        .containsEntry("liquidity", new Quantity(new BigDecimal("5000.5"), null))
        .containsEntry("amount", new Quantity(new BigDecimal("5"), "USD"));
  }

  private Enrichment enrichment() {
    var mapping =
        Map.of(
            "items", "$.pairs",
            "labels", Map.of("symbol", "$.baseToken.symbol"),
            "numbers", numbers());
    var options = Map.of("url", site.url("/{subject}"), "mapping", mapping);
    return Enrichment.of(Map.of("enrich", options)).orElseThrow();
  }

  private static Map<String, Object> numbers() {
    var numbers = new LinkedHashMap<String, Object>();
    numbers.put("market_cap", Map.of("path", "$.marketCap", "unit", "USD"));
    numbers.put("liquidity", "$.liquidity.usd");
    return numbers;
  }
}
