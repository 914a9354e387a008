package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Bots;
import dev.soroka.common.contract.Sender;
import org.springframework.stereotype.Component;

/** Makes what listens to a bot. */
@Component
class Receivers {
  private final Bots bots;
  private final Ways ways;
  private final Introduction introduction;
  private final UpdateMeters meters;

  Receivers(Bots bots, Ways ways, Introduction introduction, UpdateMeters meters) {
    this.bots = bots;
    this.ways = ways;
    this.introduction = introduction;
    this.meters = meters;
  }

  Receiver of(Sender sender) {
    var api = bots.open(sender);
    return new Receiver(sender, api, ways.of(sender.id(), api), introduction, meters);
  }
}
