package dev.soroka.management.settings;

import dev.soroka.common.ops.Problem;
import dev.soroka.management.settings.Range.Durations;
import dev.soroka.management.settings.Range.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be changed at run time.
 *
 * @param name its name, the same in environment and file
 * @param range what it may be
 * @param otherwise its value unless somebody says another
 * @param meaning what it does
 */
record KnownSetting(String name, Range range, String otherwise, String meaning) {
  private static final Range AMOUNT = new Numbers(0, 1_000_000);
  private static final Range SHORT_WHILE = new Durations("0s", "7d");

  static final List<KnownSetting> ALL =
      List.of(
          new KnownSetting(
              "sender.bot-rate", AMOUNT, "30", "Calls a second of one bot; 0 lifts the limit."),
          new KnownSetting(
              "sender.chat-rate",
              AMOUNT,
              "1",
              "Messages a second to one private chat; 0 lifts the limit."),
          new KnownSetting(
              "sender.group-rate",
              AMOUNT,
              "20",
              "Messages a minute to one group; 0 lifts the limit."),
          new KnownSetting(
              "operators.chat",
              new Numbers(-1_000_000_000_000_000L, 1_000_000_000_000_000L),
              "0",
              "The Telegram chat that is told when an account is set aside, or an operators' source"
                  + " fails, recovers, is quiet or has changed; 0 for none."),
          new KnownSetting("watch.limit", AMOUNT, "100", "Watches that one subscriber may have."),
          new KnownSetting(
              "retention.items",
              new Durations("1d", "400d"),
              "90d",
              "How long the bodies of items are kept."),
          new KnownSetting(
              "personal.instant-limit",
              AMOUNT,
              "10",
              "Notifications that one subscriber gets at once within personal.instant-window;"
                  + " the rest comes as a digest. 0 leaves everything to the digest."),
          new KnownSetting(
              "personal.instant-window",
              new Durations("1s", "1d"),
              "10m",
              "The time over which personal.instant-limit counts."),
          new KnownSetting(
              "personal.cooldown",
              SHORT_WHILE,
              "3m",
              "How long the same subject is not told again when neither watch, profile nor market"
                  + " cap says otherwise; 0s for not at all."),
          new KnownSetting(
              "personal.cooldown-jitter",
              new Durations("0s", "1h"),
              "30s",
              "Up to how much longer a cooldown may last, by chance, so that not all end at"
                  + " once."));

  static KnownSetting named(String name) {
    return ALL.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("There is no setting " + name));
  }

  void check(@Nullable String value) {
    if (value == null || !range.holds(value)) {
      throw Problem.badRequest(
          "%s must be %s, such as %s".formatted(name, range.told(), otherwise));
    }
  }
}
