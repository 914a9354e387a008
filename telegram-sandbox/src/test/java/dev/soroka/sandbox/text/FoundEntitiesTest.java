package dev.soroka.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundEntitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/2 and a/b          | ''
          mail me@example.org! | email:me@example.org
          /start payload       | bot_command:/start
          /watch@soroka_bot x  | bot_command:/watch@soroka_bot
          ask @soroka_bot now  | mention:@soroka_bot
          #новости and #1      | hashtag:#новости
          $BTC is not $btc     | cashtag:$BTC
          see https://e.org/a?b=1. | url:https://e.org/a?b=1
          on github.com/x, ok  | url:github.com/x
          file.txt is no link  | ''
          """)
  void recognisesWhatTelegramRecognises(String text, String found) {
    var entities =
        FoundEntities.in(text).stream()
            .map(entity -> entity.type() + ":" + text.substring(entity.offset(), entity.end()))
            .toList();

    assertThat(String.join(" ", entities)).isEqualTo(found);
  }

  @Test
  void noTextTakesLong() {
    var hostile =
        "a.".repeat(2_000) + "@".repeat(50) + "#" + "1".repeat(4_000) + "/a".repeat(1_000);

    Assertions.assertTimeout(Duration.ofSeconds(2), () -> FoundEntities.in(hostile));
  }
}
