package dev.soroka.bot.command;

import dev.soroka.bot.text.Texts;
import dev.soroka.bot.update.BotReached;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Command;
import dev.soroka.common.contract.ReplyRequested.Reply;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells Telegram which commands to offer in the menu, in each language that we speak. */
@Component
class Offers {
  /** Offers are made to nobody in particular. */
  private static final Address NOBODY = Address.chat(0);

  private final ReplyQueues queues;
  private final Bus bus;
  private final Clock clock;

  Offers(ReplyQueues queues, Bus bus, Clock clock) {
    this.queues = queues;
    this.bus = bus;
    this.clock = clock;
  }

  /** Before anybody can be answered, the bot's queue of answers has to be there. */
  @EventListener
  void on(BotReached reached) {
    queues.declare(reached.bot());
    var others = Texts.LANGUAGES.getFirst();
    bus.publish(
        Texts.LANGUAGES.stream()
            .map(
                language ->
                    offer(reached.bot(), language.equals(others) ? null : language, language))
            .toList());
  }

  private ReplyRequested offer(long bot, @Nullable String speakers, String language) {
    var texts = Texts.in(language);
    var commands =
        Commands.OFFERED.stream()
            .map(name -> new Command(name, texts.plain("command." + name)))
            .toList();
    return new ReplyRequested(
        bot, NOBODY, null, clock.instant(), new Reply.OfferCommands(speakers, commands));
  }
}
