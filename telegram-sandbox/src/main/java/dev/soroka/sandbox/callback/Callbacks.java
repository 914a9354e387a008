package dev.soroka.sandbox.callback;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.event.Events;
import dev.soroka.sandbox.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The buttons that were pressed: each may be answered once, and not too late. */
public final class Callbacks {

  private static final int MOST_REMEMBERED = 20_000;

  private record Press(long bot, Instant at, Optional<CallbackAnswer> answer) {}

  private final Clock clock;
  private final Events events;
  private final Duration lifetime;
  private final LinkedHashMap<String, Press> presses = new LinkedHashMap<>();

  /** Queries are too old after that lifetime. */
  public Callbacks(Clock clock, Events events, Duration lifetime) {
    this.clock = clock;
    this.events = events;
    this.lifetime = lifetime;
  }

  /** Notes that a button of a bot was pressed, and returns the id of the query. */
  public synchronized String pressed(long bot) {
    var id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 52, 1L << 62));
    presses.put(id, new Press(bot, clock.instant(), Optional.empty()));
    if (presses.size() > MOST_REMEMBERED) {
      presses.pollFirstEntry();
    }
    return id;
  }

  /** Takes a bot's answer, or refuses it. */
  public synchronized void answer(long bot, String id, CallbackAnswer answer) {
    var press = presses.get(id);
    if (press == null
        || press.bot() != bot
        || press.answer().isPresent()
        || press.at().plus(lifetime).isBefore(clock.instant())) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    presses.put(id, new Press(bot, press.at(), Optional.of(answer)));
    events.publish(
        "answer",
        () ->
            Json.object()
                .put("bot", bot)
                .put("query", id)
                .put("text", answer.text())
                .put("alert", answer.alert())
                .put("url", answer.url()));
  }

  /** What the bot answered, if it has. */
  public synchronized Optional<CallbackAnswer> answerTo(String id) {
    return Optional.ofNullable(presses.get(id)).flatMap(Press::answer);
  }

  public synchronized void clear() {
    presses.clear();
  }
}
