package dev.soroka.collector.source.html;

import static dev.soroka.collector.source.Pages.error;
import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.number;
import static dev.soroka.collector.source.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Picture;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlKindTest {
  private static final String PAGE =
      """
      <!doctype html><title>Заказы</title>
      <div class="order" data-id="7">
        <h2><a href="/orders/7">Сайт <b>под ключ</b></a></h2>
        <p>Нужен сайт.</p><p>Срочно.</p><script>alert(1)</script>
        <span class="price">от 30 000 ₽</span><time datetime="2026-07-25T12:30+0300">вчера</time>
        <img src="/7.png" alt="Эскиз">
      </div>
      <div class="order" data-id="8"><h2><a href="/orders/8">Логотип &amp;lt;b&amp;gt;</a></h2></div>
      """;

  private final HtmlKind html = new HtmlKind();

  private static Mapping mapping(String items, String title) {
    return new Mapping(
        items,
        Field.at("@data-id"),
        Field.at(title),
        Field.at("p"),
        Field.at("h2 a@href"),
        Field.at("time@datetime"),
        null,
        Map.of("all", Field.at(".")),
        Map.of("budget", Field.at(".price")),
        new Mapping.Pictures("img@src", "img@alt"),
        null);
  }

  private Reading read(String items, String title, String body) {
    return html.read(page(body), new Recipe(mapping(items, title), Identity.AUTO, Map.of()));
  }

  @Test
  void aPageWithoutTheListIsAFailureNotNoNews() {
    assertThat(error(read(".offer", "h2", PAGE)))
        .isEqualTo("the selector .offer found nothing on an HTML page titled «Заказы»");
    assertThat(error(read(".offer", "h2", "")))
        .isEqualTo("the selector .offer found nothing on an empty answer");
  }

  @Test
  void aListWhoseElementsHaveLostTheirTitlesIsAFailure() {
    assertThat(error(read(".order", "h3", PAGE)))
        .isEqualTo("none of the 2 elements of the list has its title at h3");
  }

  @Test
  void selectorsFindWhatElementsShowAndTheirAttributes() {
    var items = items(read(".order", "h2 a", PAGE));

    assertThat(items).hasSize(2);
    var first = items.getFirst();
    assertThat(first.key()).isEqualTo("7");
    assertThat(first.title()).isEqualTo("Сайт под ключ");
    assertThat(first.text()).isEqualTo("Нужен сайт.\nСрочно.");
    assertThat(first.link()).isEqualTo("https://example.org/orders/7");
    assertThat(first.time()).isEqualTo("2026-07-25T09:30:00Z");
    assertThat(first.numbers()).containsEntry("budget", number("30000", "RUB"));
    assertThat(first.pictures()).containsExactly(new Picture("https://example.org/7.png", "Эскиз"));
    assertThat(first.labels().toString()).contains("Срочно").doesNotContain("alert");
  }

  @Test
  void whatAPageShowsIsNotTakenForHtmlAgain() {
    assertThat(items(read(".order", "h2 a", PAGE)).getLast().title())
        .isEqualTo("Логотип &lt;b&gt;");
  }

  @Test
  void linksAreRelativeToThePagesOwnBase() {
    var body = "<base href='//other.example/x/'><div class=order><h2><a href=y>A</a></h2></div>";

    assertThat(
            items(
                    html.read(
                        page(body),
                        new Recipe(
                            new Mapping(
                                ".order",
                                null,
                                Field.at("h2"),
                                null,
                                Field.at("a@href"),
                                null,
                                null,
                                Map.of(),
                                Map.of(),
                                null,
                                null),
                            Identity.AUTO,
                            Map.of())))
                .getFirst()
                .link())
        .isEqualTo("https://other.example/x/y");
  }

  @Test
  void aMappingIsCheckedBeforeAnythingIsFetched() {
    var mapping =
        new Mapping(
            null,
            null,
            Field.at("a[href"),
            null,
            null,
            null,
            null,
            Map.of("mail", Field.at("a[href*='@']")),
            Map.of(),
            null,
            null);

    assertThat(html.problems(mapping, Map.of()))
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("title: «a[href» is no CSS selector"))
        .contains("an html mapping says which elements are the items");
  }

  @Property
  void anyTextIsReadOrRefusedWithAReason(@ForAll String text) {
    var reading = read("b", ".", "<b>" + text);

    if (reading instanceof Reading.Unreadable(var error)) {
      assertThat(error).isNotBlank();
    } else {
      assertThat(items(reading)).isNotNull();
    }
  }
}
