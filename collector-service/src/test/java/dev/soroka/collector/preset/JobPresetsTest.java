package dev.soroka.collector.preset;

import static dev.soroka.collector.source.Pages.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobPresetsTest {
  @Test
  void habrCareerIsKnownByTheNumberOfTheVacancy() {
    assertThat(
            Recorded.first(
                "habr-career",
                """
                <rss version="2.0"><channel><title>Вакансии</title><item>
                  <title>Требуется «Java-разработчик» (Москва)</title><author>Сорока</author>
                  <description>Пишем сервисы</description><image>https://career.habr.com/1.png</image>
                  <pubDate>Fri, 27 Feb 2026 09:00:00 GMT</pubDate>
                  <link>https://career.habr.com/vacancies/1000155555</link>
                  <guid>https://career.habr.com/vacancies/1000155555</guid></item></channel></rss>
                """))
        .returns("1000155555", Item::key)
        .returns("Сорока", Item::subject)
        .returns(Instant.parse("2026-02-27T09:00:00Z"), Item::time);
  }

  @Test
  void kworkHidesItsListInAScript() {
    assertThat(
            Recorded.first(
                "kwork",
                """
                <html><script>window.other={};window.stateData={"wantsListData":{"wants":[{"id":2700001,
                "name":"Бот для \\"сороки\\" };","description":"Нужен бот","priceLimit":"1500.00",
                "possiblePriceLimit":4500,"kwork_count":3,"max_days":"5","status":"active",
                "date_create":"2026-02-27 12:30:00"}]}};window.more={"a":1}</script></html>
                """))
        .returns("2700001", Item::key)
        .returns("Бот для \"сороки\" };", Item::title)
        .returns("https://kwork.ru/projects/2700001", Item::link)
        .returns(Instant.parse("2026-02-27T09:30:00Z"), Item::time)
        .satisfies(
            item ->
                assertThat(item.numbers())
                    .containsEntry("budget", number("1500", "RUB"))
                    .containsEntry("offers", number("3", null)));
  }

  @Test
  void freelanceRuHasTheBudgetInTheText() {
    assertThat(
            Recorded.first(
                    "freelance-ru",
                    """
                    <rss version="2.0"><channel><item><title>Лендинг</title>
                    <description>Бюджет: 15 000 руб. Сверстать страницу</description>
                    <link>https://freelance.ru/projects/lending-1.html</link></item></channel></rss>
                    """)
                .numbers())
        .containsEntry("budget", number("15000", "RUB"));
  }

  @Test
  void freelancerHasBudgetAndBidsInItsCurrency() {
    assertThat(
            Recorded.first(
                "freelancer",
                """
                {"status":"success","result":{"projects":[{"id":39000001,"title":"Build a bot",
                "seo_url":"java/build-bot","description":"A bot","time_submitted":1772182800,
                "type":"fixed","budget":{"minimum":250.0,"maximum":750.0},"currency":{"code":"USD"},
                "bid_stats":{"bid_count":12,"bid_avg":420.5},"jobs":[{"id":7,"name":"Java"}]}]}}
                """))
        .returns("https://www.freelancer.com/projects/java/build-bot", Item::link)
        .returns(Instant.ofEpochSecond(1772182800), Item::time)
        .satisfies(item -> assertThat(item.labels()).containsEntry("tag", List.of("Java")))
        .satisfies(
            item ->
                assertThat(item.numbers())
                    .containsEntry("budget", number("250", "USD"))
                    .containsEntry("budget_max", number("750", "USD"))
                    .containsEntry("bids", number("12", null)));
  }

  @Test
  void hhHasSalariesOrNone() {
    var vacancy =
        """
        {"items":[{"id":"93353083","name":"Java-разработчик","salary":%s,"area":{"id":"1","name":"Москва"},
        "snippet":{"requirement":null,"responsibility":"Писать на <highlighttext>Java</highlighttext>"},
        "employer":{"id":"1","name":"Сорока"},"schedule":{"id":"remote","name":"Удалённая работа"},
        "published_at":"2026-02-27T12:00:00+0300","alternate_url":"https://hh.ru/vacancy/93353083"}],
        "found":1,"pages":1,"page":0,"per_page":100}
        """;

    assertThat(Recorded.first("hh", vacancy.formatted("null")).numbers()).isEmpty();
    assertThat(
            Recorded.first(
                "hh",
                vacancy.formatted(
                    "{\"from\":250000,\"to\":null,\"currency\":\"RUR\",\"gross\":true}")))
        .returns("Писать на Java", Item::text)
        .returns(Instant.parse("2026-02-27T09:00:00Z"), Item::time)
        .satisfies(item -> assertThat(item.numbers()).containsOnlyKeys("salary"));
  }

  @Test
  void hackerNewsIsReadByItsSearch() {
    var hit =
        """
        {"hits":[{"objectID":"46900001","title":%s,"author":"pg","created_at_i":1772182800,
        "points":57,"num_comments":4,"comment_text":%s,"story_text":null,"job_text":null,
        "story_id":46900000,"parent_id":46900000,"_tags":["x"]}],"nbHits":1,"page":0,"nbPages":1}
        """;

    for (var preset : new String[] {"hackernews-stories", "hackernews-jobs"}) {
      assertThat(Recorded.first(preset, hit.formatted("\"A story\"", "null")))
          .returns("A story", Item::title)
          .returns("https://news.ycombinator.com/item?id=46900001", Item::link)
          .returns(Instant.ofEpochSecond(1772182800), Item::time);
    }
    assertThat(
            Recorded.first(
                "hackernews-hiring",
                hit.formatted("null", "\"Magpie | Java developer | REMOTE<p>We are hiring.\"")))
        .returns("Magpie | Java developer | REMOTE", Item::title)
        .returns("46900001", Item::key);
  }
}
