package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Answer;
import dev.soroka.bot.telegram.BotApi;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Asks for updates, and confirms to Telegram only what has been kept. */
final class Polling implements Receiving {
  private static final int LIMIT = 100;

  private final long bot;
  private final BotApi api;
  private final Intake intake;
  private final Duration wait;
  private volatile long offset;
  private volatile long asked;

  Polling(long bot, BotApi api, Intake intake, Duration wait) {
    this.bot = bot;
    this.api = api;
    this.intake = intake;
    this.wait = wait;
  }

  @Override
  public Answer begin() {
    return api.deleteWebhook();
  }

  @Override
  public Answer next() {
    asked = offset;
    var answer = api.getUpdates(asked, LIMIT, wait);
    return answer instanceof Answer.Given(var updates) ? keep(updates) : answer;
  }

  @Override
  public Duration rest() {
    return Duration.ZERO;
  }

  /** Confirms what was kept, unless asking for more has done so. */
  @Override
  public void end() {
    if (offset != asked) {
      api.getUpdates(offset, 1, Duration.ZERO);
    }
  }

  private Answer keep(JsonNode updates) {
    if (!updates.isArray()) {
      return new Answer.Away("the answer is no list of updates");
    }
    var highest = intake.accept(bot, updates);
    if (highest.isPresent()) {
      offset = highest.getAsLong() + 1;
    } else if (!updates.isEmpty()) {
      return new Answer.Away("none of the updates has a number");
    }
    return new Answer.Given(updates);
  }
}
