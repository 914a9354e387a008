package dev.soroka.filter.personal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Mute;
import dev.soroka.testkit.Items;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is muted, for how long, and how it is shown. */
class MutedTest {
  private static final Items ITEM =
      Items.titled("Ищем дизайнера логотипов")
          .text("Remote work for designers, full-stack welcome. C++ is not needed")
          .subject("$PEPE")
          .label("author", "Ivan Petrov", "Acme");

  private final Judging given = new Judging();

  @ParameterizedTest
  @CsvSource({
    "SOURCE, 7",
    "WORD, дизайнер",
    "WORD, ДИЗАЙНЕРАМ",
    "WORD, designers",
    "WORD, designer",
    "WORD, remote works",
    "WORD, fullstack",
    "WORD, c++",
    "AUTHOR, ivan  petrov",
    "AUTHOR, ACME",
    "SUBJECT, $pepe",
    "EVERYTHING, ''"
  })
  void isNotTold(Mute.Kind kind, String value) {
    given.mute(kind, value, null);

    assertThat(given.comes(ITEM, 3).reason()).isEqualTo(Reason.MUTED);
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE, 77",
    "SOURCE, Habr and others",
    "WORD, java",
    "WORD, work remote",
    "WORD, логотип remote",
    "WORD, '...'",
    "WORD, -designer OR",
    "AUTHOR, Ivan",
    "SUBJECT, DOGE"
  })
  void isToldAllTheSame(Mute.Kind kind, String value) {
    given.mute(kind, value, null);

    assertThat(given.comes(ITEM, 3).reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void isToldAgainWhenTheMuteEnds() {
    given.mute(Mute.Kind.EVERYTHING, "", given.now().plusSeconds(60));
    assertThat(given.comes(Items.titled("A").id(1), 3).reason()).isEqualTo(Reason.MUTED);

    given.after(Duration.ofSeconds(60));

    assertThat(given.comes(Items.titled("B").id(2), 3).reason()).isEqualTo(Reason.NOW);
  }

  @Test
  void saysWhichMuteItWas() {
    given
        .mute(Mute.Kind.WORD, "logo", null)
        .mute(Mute.Kind.AUTHOR, "acme", given.now().plusSeconds(9));

    assertThat(given.comes(ITEM, 3).details())
        .isEqualTo(
            Map.of(
                "mute", "author", "value", "acme", "until", given.now().plusSeconds(9).toString()));
  }

  @Test
  void mutesNothingWithoutASubject() {
    given.mute(Mute.Kind.SUBJECT, "\u0000", null);

    assertThat(given.comes(Items.titled("A"), 3).reason()).isEqualTo(Reason.NOW);
  }
}
