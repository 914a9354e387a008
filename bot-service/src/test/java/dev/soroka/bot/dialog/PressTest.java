package dev.soroka.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.ItemButton;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PressTest {
  @Property
  void comesBackAsItWasSent_andFitsOnAButton(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 24) String action,
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long id,
      @ForAll @IntRange(min = 0, max = 999_999_999) int page) {
    var press = new Press(action, id, page);

    assertThat(Press.read(press.data())).contains(press);
    assertThat(press.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
  }

  @Property
  void takesNothingElseForAButton(@ForAll String data) {
    assertThat(Press.read(data).map(Press::data).orElse(data)).isEqualTo(data);
  }

  @Test
  void readsTheButtonsUnderAnItem() {
    for (var button : ItemButton.values()) {
      assertThat(Press.read(button.data(999_999_999_999_999_999L)))
          .contains(Press.of(button.action(), 999_999_999_999_999_999L));
    }
  }

  @Test
  void readsNoButtonOfAnotherVersionOrWithImpossibleNumbers() {
    for (var data :
        new String[] {
          "2:watches:0:0",
          "1:watches:0",
          "1:watches:0:0:0",
          "1:Watches:0:0",
          "1:watches:-1:0",
          "1:watches:9999999999999999999:0",
          "1:watches:0:9999999999",
          "1::0:0"
        }) {
      assertThat(Press.read(data)).as(data).isEmpty();
    }
  }

  @Test
  void refusesWhatCouldNotBeReadAgain() {
    assertThatThrownBy(() -> Press.of("two words")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Press.of("watches", -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
