package dev.soroka.collector.preset;

import static dev.soroka.collector.source.Pages.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPresetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"dexscreener-profiles", "dexscreener-boosts-latest", "dexscreener-boosts-top"})
  void dexScreenerNamesTokens(String preset) {
    assertThat(
            Recorded.first(
                preset,
                """
                [{"url":"https://dexscreener.com/solana/mag1","chainId":"solana","tokenAddress":"Mag1",
                "icon":"https://cdn.dexscreener.com/i.png","description":"A magpie","totalAmount":500}]
                """))
        .returns("Mag1", Item::title)
        .returns("https://dexscreener.com/solana/mag1", Item::link)
        .satisfies(item -> assertThat(item.numbers()).containsEntry("boosts", number("500", null)));
  }

  @Test
  void dexScreenerFindsPairs_whoseLiquidityMayBeMissing() {
    var item =
        Recorded.first(
            "dexscreener-search",
            """
            {"schemaVersion":"1.0.0","pairs":[{"chainId":"bsc","dexId":"pancakeswap",
            "url":"https://dexscreener.com/bsc/0xabc","pairAddress":"0xABC",
            "baseToken":{"address":"0x1","name":"Magpie","symbol":"MAG"},
            "quoteToken":{"address":"0x2","name":"USDC","symbol":"USDC"},"priceNative":"0.001",
            "priceUsd":"0.00123","volume":{"h24":1000.5},"priceChange":{"h1":-3.2},"marketCap":12000,
            "pairCreatedAt":1772182800000}]}
            """);

    assertThat(item.subject()).isEqualTo("MAG");
    assertThat(item.time()).isEqualTo(Instant.ofEpochSecond(1772182800));
    assertThat(item.numbers())
        .containsEntry("price", number("0.00123", "USD"))
        .containsEntry("change_1h", number("-3.2", "%"))
        .doesNotContainKeys("liquidity", "change_5m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"geckoterminal-trending", "geckoterminal-new"})
  void geckoTerminalWritesNumbersAsLongTexts(String preset) {
    var item =
        Recorded.first(
            preset,
            """
            {"data":[{"id":"solana_Pool1","type":"pool","attributes":{"name":"MAG / SOL","address":"Pool1",
            "base_token_price_usd":"0.00012345678901234567","reserve_in_usd":null,"fdv_usd":"1000.0",
            "market_cap_usd":null,"pool_created_at":"2026-02-27T09:00:00Z","volume_usd":{"h24":"5000.5"},
            "price_change_percentage":{"m5":"0.5","h1":"15137362.8","h24":"-2"}},"relationships":{}}]}
            """);

    assertThat(item.link()).isEqualTo("https://www.geckoterminal.com/solana/pools/Pool1");
    assertThat(item.numbers())
        .containsEntry("price", number("0.00012345678901234567", "USD"))
        .containsEntry("change_1h", number("15137362.8", "%"))
        .doesNotContainKeys("liquidity", "market_cap");
  }
}
