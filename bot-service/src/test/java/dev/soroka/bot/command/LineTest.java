package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void takesAnythingElseForWords() {
    for (var text : new String[] {"java", "/", "/ watch", "/дай", "1/2", "/watch@", "/a-b"}) {
      assertThat(Line.read(text, "SorokaBot")).isEqualTo(new Line.Words(text));
    }
  }

  @Test
  void readsACommandAndItsArgument() {
    assertThat(Line.read(" /Watch \n java\nspring ", "SorokaBot"))
        .isEqualTo(new Line.Order("watch", "java\nspring", false));
    assertThat(Line.read("/start", "")).isEqualTo(new Line.Order("start", "", false));
  }

  @Test
  void knowsWhomACommandIsFor() {
    assertThat(Line.read("/watch@sorokaBOT java", "SorokaBot"))
        .isEqualTo(new Line.Order("watch", "java", true));
    assertThat(Line.read("/watch@OtherBot java", "SorokaBot")).isEqualTo(new Line.ForeignOrder());
  }

  @Test
  void takesEveryNameForItsOwn_whileItsOwnIsNotKnown() {
    assertThat(Line.read("/watch@AnyBot java", ""))
        .isEqualTo(new Line.Order("watch", "java", true));
  }
}
