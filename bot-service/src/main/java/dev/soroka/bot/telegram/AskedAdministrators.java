package dev.soroka.bot.telegram;

import dev.soroka.common.contract.Sender;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks Telegram each time, because rights come and go. */
@Component
class AskedAdministrators implements Administrators {
  private static final Set<String> RUNNING = Set.of("creator", "administrator");

  private final Bots bots;
  private final Map<Long, Opened> opened = new ConcurrentHashMap<>();

  AskedAdministrators(Bots bots) {
    this.bots = bots;
  }

  private record Opened(Sender sender, BotApi api) {
    Opened follow(Sender now, Bots bots) {
      if (now.equals(sender)) {
        return this;
      }
      api.close();
      return new Opened(now, bots.open(now));
    }
  }

  @Override
  public boolean include(long bot, long chat, long user) {
    return switch (api(bot).getChatMember(chat, user)) {
      case Answer.Given(var member) -> RUNNING.contains(status(member));
      case Answer.Refused _ -> false;
      case Answer.Conflict(var why) -> throw new TelegramAway(why);
      case Answer.BadToken(var why) -> throw new TelegramAway(why);
      case Answer.TooMany(var pause) -> throw new TelegramAway("silent for " + pause);
      case Answer.Away(var why) -> throw new TelegramAway(why);
    };
  }

  @PreDestroy
  void close() {
    opened.values().forEach(one -> one.api().close());
  }

  private BotApi api(long bot) {
    var sender = bots.find(bot).orElseThrow(() -> new TelegramAway("bot " + bot + " is unknown"));
    var one =
        opened.compute(
            bot,
            (_, before) ->
                before == null
                    ? new Opened(sender, bots.open(sender))
                    : before.follow(sender, bots));
    return one.api();
  }

  private static String status(JsonNode member) {
    return member.path("status").asString("");
  }
}
