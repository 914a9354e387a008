package dev.soroka.management.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Pulse.Loss;
import dev.soroka.common.contract.Source;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeWordsTest {
  private static final Source BOARD =
      Sources.feed("https://board.example/feed")
          .named("Board's {0}", "work")
          .fallback("html", "https://www.board.example/list")
          .source();

  @Test
  void repeatsWhatAServerSaidWordForWord_andNotWithoutEnd() {
    var long500 = "It's {1} " + "x".repeat(1_000);

    assertThat(english(News.failing(Duration.ZERO, long500)))
        .contains("Board's {0} does not answer: It's {1} xxx")
        .hasSizeLessThan(700);
  }

  @Test
  void namesTheFallbackThatServes() {
    assertThat(english(News.fallback(Duration.ZERO, "It answered 500", 1)))
        .contains("It answered 500", "html, www.board.example");
    assertThat(english(News.fallback(Duration.ZERO, "It answered 500", 9))).contains("elsewhere");
  }

  @Test
  void listsWhatWasLost() {
    var losses = List.of(new Loss("numbers.budget", 90, 0), new Loss("items", 100, 0));

    assertThat(english(News.drifted(losses)))
        .contains("numbers.budget: 90 of 100 items had it, now 0", "the list itself: it is empty");
  }

  @ParameterizedTest
  @CsvSource({"PT20S, 1 min", "PT59M, 59 min", "PT47H, 47 h", "PT50H, 2 days", "P1200D, 1200 days"})
  void tellsHowLong(Duration lasted, String words) {
    assertThat(english(News.recovered(lasted))).contains("after " + words);
  }

  @ParameterizedTest
  @EnumSource(News.Kind.class)
  void speaksRussianToWhoReadsIt_andEnglishToAllOthers(News.Kind kind) {
    var news =
        new News(
            kind,
            Duration.ofHours(2),
            "It answered 500",
            1,
            Duration.ofHours(1),
            List.of(new Loss("link", 100, 0)));

    assertThat(NoticeWords.in("ru").of(news, BOARD)).contains("сточник").doesNotContain("{1}");
    assertThat(NoticeWords.in("zh").of(news, BOARD)).isEqualTo(english(news));
  }

  private static String english(News news) {
    return NoticeWords.in("en").of(news, BOARD);
  }
}
