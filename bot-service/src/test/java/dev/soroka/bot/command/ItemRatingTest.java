package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Outcome;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.testkit.Items;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemRatingTest {
  private final TestChat chat = new TestChat();

  @BeforeEach
  void oneItemWasTold() {
    chat.types("/start");
    chat.items.all.add(Items.titled("Java and Spring").id(5).stored());
    chat.published.clear();
  }

  @Test
  void saysSoAtOnce_whenItCannotBeNoted() {
    chat.items.filterIsAway = true;

    assertThat(remark(ItemButton.LIKE)).startsWith("I could not note that right now.");
  }

  @Test
  void takesNoRatingOfAnItemThatIsNotTheirs() {
    chat.items.all.clear();
    var foreign = Items.titled("Secret").id(5).audience(Audience.of(List.of(77L)));
    chat.items.all.add(foreign.stored());

    assertThat(remark(ItemButton.LIKE)).isEqualTo("That item is not there any more.");
    assertThat(chat.items.ratings).isEmpty();
  }

  @Test
  void letsNobodyButAdministratorsRate_inAGroup() {
    chat.inGroup();
    chat.types("/start");
    chat.as(new Author(900, "en", false, false));

    assertThat(chat.sends(ItemButton.LIKE.data(5))).isEqualTo(Outcome.FORBIDDEN);
    assertThat(chat.items.ratings).isEmpty();
  }

  @Test
  void saysNothingOfAStrangerInTheChat() {
    chat.in(777);

    assertThat(remark(ItemButton.LIKE)).startsWith("We have not met");
  }

  @Test
  void notesARatingAndSaysWhatItTells_withoutChangingTheMessage() {
    chat.items.learned =
        new FilterApi.Learned(
            9,
            List.of(new Liking("kotlin", 9, 9), new Liking("spring", 7, 9)),
            List.of(new Liking("java", 1, 5)));

    assertThat(remark(ItemButton.LIKE)).isEqualTo("Noted: you liked 7 of 9 with “spring”.");
    assertThat(remark(ItemButton.DISLIKE)).isEqualTo("Noted: you disliked 4 of 5 with “java”.");
    assertThat(chat.items.ratings)
        .containsExactly(new FilterApi.Rating(1, 5, true), new FilterApi.Rating(1, 5, false));
    assertThat(chat.replies(Reply.Edit.class)).isEmpty();
    assertThat(chat.replies(Reply.Write.class)).isEmpty();
  }

  @Test
  void saysAtLeastWhichWayItWasNoted() {
    assertThat(remark(ItemButton.LIKE)).isEqualTo("Noted: more like this.");
    chat.subscribers.change(1, new SubscriberChange("ru", null, null));
    assertThat(remark(ItemButton.DISLIKE)).isEqualTo("Учту: меньше такого.");
  }

  /** What is seen for a moment; it does not stand in the way. */
  private String remark(ItemButton button) {
    chat.published.clear();
    chat.sends(button.data(5));
    var answers = chat.replies(Reply.Acknowledge.class);
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().alert()).isFalse();
    return String.valueOf(answers.getFirst().text());
  }
}
