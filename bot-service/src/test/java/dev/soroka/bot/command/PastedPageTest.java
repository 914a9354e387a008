package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.api.CollectorApi.Trial;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Source;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastedPageTest {
  private static final String URL = "https://shop.example/tea";
  private static final Mapping FOUND =
      new Mapping(
          "div.tile",
          null,
          Field.at("a.name"),
          null,
          Field.at("a.name@href"),
          null,
          null,
          Map.of(),
          Map.of("price", Field.at(".old")),
          null,
          null);

  private final TestChat chat = new TestChat();

  PastedPageTest() {
    var source = Sources.of("html", URL).named("Tea", "shop").mapping(FOUND).source();
    chat.collector.finding = () -> new Discovery(List.of(source), items(7), List.of());
  }

  @Test
  void saysWhichLineOfACorrectionItDoesNotUnderstand() {
    chat.types("/add " + URL);
    chat.presses("✏️ Correct it");

    var screen = chat.types("price: .cost\ncolour of the page: .c");

    assertThat(screen.text().text())
        .startsWith("I do not understand the line colour of the page: .c.")
        .contains("items: div.tile");
    assertThat(chat.collector.tried).isEmpty();
  }

  @Test
  void saysWhyAPageCannotBeReadAsCorrected() {
    chat.collector.trying =
        () -> new Trial(List.of(), List.of("the selector div.x found nothing on an HTML page"));
    chat.types("/add " + URL);
    chat.presses("✏️ Correct it");

    assertThat(chat.types("items: div.x").text().text())
        .contains("there is nothing on the page", "• the selector div.x found nothing");
    assertThat(chat.sources.all).isEmpty();
  }

  @Test
  void saysThatACorrectionIsTooLate() {
    assertThat(chat.types("/add page:77 price: .cost").text().text()).contains("too old");
  }

  @Test
  void showsFiveOfTheListAndAddsItOnlyWhenThatIsRight() {
    var screen = chat.types("/add " + URL);

    assertThat(screen.text().text())
        .isEqualTo(
            """
            This page has no feed, but a list that I can follow: 7 things. It begins with:
            • Cup 1
               2026-03-02 12:00
            • Cup 2
               2026-03-02 12:00
            • Cup 3
               2026-03-02 12:00
            • Cup 4
               2026-03-02 12:00
            • Cup 5
               2026-03-02 12:00

            Of each I read: title, link, price. Is that right?\
            """);
    assertThat(chat.sources.all).isEmpty();

    assertThat(chat.presses("✅ Yes, add it").text().text()).startsWith("✅ Added: Tea.");
    assertThat(chat.sources.all).extracting(Source::mapping).containsExactly(FOUND);
  }

  @Test
  void readsThePageAsItIsCorrectedAndShowsItAgain() {
    chat.collector.trying = () -> new Trial(items(3), List.of());
    chat.types("/add " + URL);
    chat.presses("✏️ Correct it");

    var screen = chat.types("Price: .cost; время: time@datetime\nlink: no");

    assertThat(screen.text().text()).contains("3 things", "Of each I read: title, time, price.");
    chat.presses("✅ Yes, add it");
    var mapping = chat.sources.all.getFirst().mapping();
    assertThat(mapping.numbers()).containsEntry("price", Field.at(".cost"));
    assertThat(mapping.time()).isEqualTo(Field.at("time@datetime"));
    assertThat(mapping.link()).isNull();
    assertThat(mapping.items()).isEqualTo("div.tile");
  }

  @Test
  void speaksRussian() {
    var screen = chat.speaking("ru").types("/add " + URL);

    assertThat(screen.text().text()).contains("7 записей", "заголовок, ссылку, цену");
    assertThat(chat.presses("✏️ Исправить").text().text()).contains("Что читать иначе?");
  }

  private static List<Item> items(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(i -> Items.titled("Cup " + i).item()).toList();
  }
}
