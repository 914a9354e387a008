package dev.soroka.management.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.ops.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageDraftTest {
  @Test
  void needsAText() {
    assertThatThrownBy(() -> draft(" ", null).checkedText())
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("text is missing");
    assertThatThrownBy(() -> draft(null, null).checkedText()).isInstanceOf(Problem.class);
  }

  @Test
  void knowsTwoPriorities() {
    assertThat(draft("Hello", null).urgency()).isEqualTo(Urgency.ORDINARY);
    assertThat(draft("Hello", "High").urgency()).isEqualTo(Urgency.ALERT);
    assertThatThrownBy(() -> draft("Hello", "low").urgency())
        .isInstanceOf(Problem.class)
        .hasMessage("priority is high or normal, not low");
  }

  @Test
  void refusesAButtonThatLeadsNowhere() {
    assertThatThrownBy(() -> new LinkButton("Track", null).toButton())
        .isInstanceOf(Problem.class)
        .hasMessage("a button has a text and a url");
  }

  @Test
  void keepsTheRowsOfItsButtons() {
    var first = new LinkButton("Track", "https://shop.example/7");
    var second = new LinkButton("Help", "https://shop.example/help");

    var draft =
        new MessageDraft(
            null,
            "Hello",
            List.of(List.of(first), List.of(second)),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(draft.keyboard().rows())
        .containsExactly(
            List.of(Button.open("Track", "https://shop.example/7")),
            List.of(Button.open("Help", "https://shop.example/help")));
    assertThat(draft("Hello", null).keyboard().rows()).isEmpty();
  }

  private static MessageDraft draft(@Nullable String text, @Nullable String priority) {
    return new MessageDraft("chat:501", text, null, priority, null, null, null, null, null, null);
  }
}
