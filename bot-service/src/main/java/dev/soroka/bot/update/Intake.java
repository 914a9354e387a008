package dev.soroka.bot.update;

import java.util.ArrayList;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps what Telegram tells before anything else is done with it. */
@Component
class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Inbox inbox;
  private final Lanes lanes;
  private final UpdateMeters meters;

  Intake(Inbox inbox, Lanes lanes, UpdateMeters meters) {
    this.inbox = inbox;
    this.lanes = lanes;
    this.meters = meters;
  }

  /**
   * Keeps these updates, however broken some of them are, and has the new ones handled.
   *
   * @return the highest number among them, once all of them are committed
   */
  OptionalLong accept(long bot, Iterable<JsonNode> updates) {
    var incoming = new ArrayList<Incoming>();
    for (var update : updates) {
      UpdateReading.number(update)
          .ifPresentOrElse(number -> incoming.add(incoming(number, update)), this::unnumbered);
    }
    inbox.add(bot, incoming).forEach(lanes::wake);
    return incoming.stream().mapToLong(Incoming::updateId).max();
  }

  private Incoming incoming(long number, JsonNode json) {
    var update = UpdateReading.read(json);
    if (update.isEmpty()) {
      meters.handled("unreadable", Outcome.UNREADABLE);
      log.atWarn().addKeyValue("update", number).log("An update cannot be understood; it is kept");
    }
    return new Incoming(number, update.map(Update::chat), UpdateReading.text(json));
  }

  private void unnumbered() {
    meters.handled("unnumbered", Outcome.UNREADABLE);
    log.warn("Telegram told something that has no number; it is dropped");
  }
}
