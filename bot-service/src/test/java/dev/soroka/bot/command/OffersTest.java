package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.bot.update.BotReached;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersTest {
  private final List<Message> published = new ArrayList<>();
  private final List<Long> queues = new ArrayList<>();

  @Test
  void offersTheCommandsToEverybodyAndToSpeakersOfRussian() {
    new Offers(queues::add, published::addAll, Clock.systemUTC()).on(new BotReached(7));

    assertThat(queues).containsExactly(7L);
    assertThat(published).hasSize(2);
    assertThat(offer(0).language()).isNull();
    assertThat(offer(0).commands())
        .contains(new ReplyRequested.Command("watch", "tell me when something new fits"));
    assertThat(offer(1).language()).isEqualTo("ru");
    assertThat(offer(1).commands())
        .contains(new ReplyRequested.Command("watch", "сообщать о новом"));
  }

  private Reply.OfferCommands offer(int index) {
    return (Reply.OfferCommands) ((ReplyRequested) published.get(index)).reply();
  }
}
