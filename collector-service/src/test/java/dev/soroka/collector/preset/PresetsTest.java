package dev.soroka.collector.preset;

import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.number;
import static dev.soroka.collector.source.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Kind;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.feed.FeedKind;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.collector.source.json.JsonKind;
import dev.soroka.collector.source.push.PushKind;
import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresetsTest {
  private static final Presets PRESETS = new Presets();

  private static Preset preset(String name) {
    return PRESETS.all().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "feed" -> new FeedKind();
      case "html" -> new HtmlKind();
      case "push" -> new PushKind();
      default -> new JsonKind();
    };
  }

  private static List<Item> read(String preset, String body) {
    var source = preset(preset).source();
    return items(kind(source.kind()).read(page(body), Recipe.of(source)));
  }

  @Test
  void nothingIsWrongWithAnyPreset() {
    assertThat(PRESETS.all())
        .isNotEmpty()
        .allSatisfy(
            preset -> {
              var source = preset.source();
              assertThat(preset.description()).isNotBlank();
              assertThat(kind(source.kind()).problems(source.mapping(), source.options()))
                  .as(preset.name())
                  .isEmpty();
            });
  }

  @Test
  void onlyPresetsWhoseKindIsThereAreOffered() {
    assertThat(PRESETS.of(List.of("feed", "html")))
        .extracting(Preset::name)
        .containsExactly("fl-ru", "fl-ru-page", "freelance-ru", "habr-career", "weworkremotely");
  }

  @Test
  void remoteOkBeginsWithANoticeThatIsNoJob() {
    var items =
        read(
            "remoteok",
            """
            [{"last_updated": 1, "legal": "Please link back"},
             {"id": "10", "epoch": 1733260504, "company": "CI&amp;T", "position": "Engineer",
              "tags": ["java"], "description": "<p>Do</p>", "location": "", "salary_min": 70000,
              "salary_max": 0, "url": "https:\\/\\/remoteok.com\\/10", "company_logo": ""}]
            """);

    assertThat(items)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.labels())
                  .containsExactlyInAnyOrderEntriesOf(
                      Map.of("author", List.of("CI&T"), "tag", List.of("java")));
              assertThat(item.numbers())
                  .containsExactlyInAnyOrderEntriesOf(Map.of("salary", number("70000", "USD")));
            });
  }

  @Test
  void ofBinanceEveryArticleOfEveryCatalogueIsThere() {
    var items =
        read(
            "binance-announcements",
            """
            {"data": {"catalogs": [
              {"articles": [{"id": 1, "code": "abc", "title": "Stake ABC, Enjoy Up to 29.9% APR",
                "releaseDate": 1742369411614}, {"id": 2, "code": "d", "title": "PORT3USDT Launch"}]},
              {"articles": [{"id": 3, "code": "e", "title": "Share 400,000 USDT  in Rewards"}]}]}}
            """);

    assertThat(items).extracting(Item::key).containsExactly("1", "2", "3");
    assertThat(items.getFirst().link())
        .isEqualTo("https://www.binance.com/en/support/announcement/detail/abc");
    assertThat(items.getFirst().numbers()).containsEntry("apr", number("29.9", "%"));
    assertThat(items.get(1).numbers()).isEmpty();
    assertThat(items.get(2).numbers()).containsEntry("reward", number("400000", "USDT"));
  }

  @Test
  void aFractionAndAPercentageAreTheSameApr() {
    var binance =
        read(
            "binance-earn-flexible",
            "{\"rows\": [{\"asset\": \"BTC\", \"productId\": \"1\", \"latestAnnualPercentageRate\":"
                + " \"0.05000000\"}]}");
    var bybit =
        read(
            "bybit-earn",
            "{\"result\": {\"list\": [{\"coin\": \"BTC\", \"productId\": \"1\", \"estimateApr\":"
                + " \"5%\"}]}}");

    assertThat(binance.getFirst().numbers().get("apr"))
        .isEqualTo(bybit.getFirst().numbers().get("apr"))
        .isEqualTo(number("5", "%"));
  }

  @Test
  void flRuHasTheBudgetInTheTitle() {
    var items =
        read(
            "fl-ru",
            """
            <rss><channel><item><title><![CDATA[Бот (Бюджет: 600 000  &#8381;, для всех)]]></title>
              <link>https://www.fl.ru/projects/5500001/bot.html</link></item>
            <item><title>Логотип (для всех)</title>
              <link>https://www.fl.ru/projects/5500002/logo.html</link></item></channel></rss>
            """);

    assertThat(items).extracting(Item::title).containsExactly("Бот", "Логотип");
    assertThat(items).extracting(Item::key).containsExactly("5500001", "5500002");
    assertThat(items.getFirst().numbers()).containsEntry("budget", number("600000", "RUB"));
    assertThat(items.getLast().numbers()).isEmpty();
  }

  @Test
  void anOrderHasItsTotalInItsCurrency() {
    assertThat(
            read(
                    "woocommerce-orders",
                    """
                    {"id": 727, "number": "727", "status": "processing", "currency": "CAD",
                     "total": "29.35", "date_created_gmt": "2017-03-22T19:28:02",
                     "line_items": [{"name": "Tea &ndash; green"}, {"name": "Cup"}]}
                    """)
                .getFirst())
        .satisfies(
            item -> {
              assertThat(item.title()).isEqualTo("Order #727");
              assertThat(item.text()).isEqualTo("Tea – green\nCup");
              assertThat(item.numbers()).containsEntry("total", number("29.35", "CAD"));
            });
  }

  @Test
  void ordersAreReadWhateverIsInTheirLineItems() {
    assertThat(
            read(
                    "shopify-orders",
                    """
                    {"id": 1, "name": "#1001", "total_price": "10.00", "currency": "USD",
                     "line_items": [{"title": "Soda", "properties": {}}, {"title": null,
                       "properties": [{"name": 5}]}, {}, "odd", null]}
                    """)
                .getFirst())
        .satisfies(item -> assertThat(item.text()).isEqualTo("Soda"));
  }

  @Test
  void aTokenWithoutANameIsStillToldApart() {
    var items =
        read("pumpportal", "[{\"signature\": \"s1\", \"mint\": \"m1\", \"name\": \"kick \"}]");
    var nameless = read("pumpportal", "[{\"signature\": \"s2\", \"mint\": \"m2\"}]");

    assertThat(items.getFirst().title()).isEqualTo("kick");
    assertThat(nameless.getFirst().title()).isEqualTo("https://pump.fun/coin/m2");
  }

  @Test
  void aRecordingIsNamedByTheEndOfItsPath() {
    assertThat(PRESETS.recorded(Path.of("anywhere/remoteok/api_2025-01-31.json")))
        .hasValueSatisfying(it -> assertThat(it.source().name()).isEqualTo("Remote OK"));
    assertThat(PRESETS.recorded(Path.of("remoteok/api_2025-01-31.headers.json"))).isEmpty();
  }

  @Test
  void whatIsAroundARecordingIsPartOfItsMapping() {
    assertThat(PRESETS.recorded(Path.of("shopify/shop/orders.json")))
        .hasValueSatisfying(
            it -> assertThat(it.recipe().mapping().items()).isEqualTo("$.orders[*]"));
  }
}
