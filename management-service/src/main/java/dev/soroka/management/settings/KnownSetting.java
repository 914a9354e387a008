package dev.soroka.management.settings;

import dev.soroka.common.ops.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/**
 * A value that can be changed at run time.
 *
 * @param name its name, the same in environment and file
 * @param kind what it may be
 * @param otherwise its value unless somebody says another
 * @param meaning what it does
 */
record KnownSetting(String name, Kind kind, String otherwise, String meaning) {
  static final List<KnownSetting> ALL =
      List.of(
          new KnownSetting(
              "sender.bot-rate",
              Kind.NUMBER,
              "30",
              "Calls a second of one bot; 0 lifts the limit."),
          new KnownSetting(
              "sender.chat-rate",
              Kind.NUMBER,
              "1",
              "Messages a second to one private chat; 0 lifts the limit."),
          new KnownSetting(
              "sender.group-rate",
              Kind.NUMBER,
              "20",
              "Messages a minute to one group; 0 lifts the limit."),
          new KnownSetting(
              "watch.limit", Kind.NUMBER, "100", "Watches that one subscriber may have."),
          new KnownSetting(
              "retention.items", Kind.DURATION, "90d", "How long the bodies of items are kept."));

  static KnownSetting named(String name) {
    return ALL.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("There is no setting " + name));
  }

  void check(@Nullable String value) {
    if (value == null || !kind.reads(value)) {
      throw Problem.badRequest(name + " must be " + kind.expected);
    }
  }

  /** What a value may be. */
  enum Kind {
    NUMBER("a number of at least 0, such as 30") {
      @Override
      boolean reads(String value) {
        try {
          double number = Double.parseDouble(value);
          return number >= 0 && number <= 1_000_000;
        } catch (NumberFormatException e) {
          return false;
        }
      }
    },
    DURATION("a duration, such as 30s, 5m or 90d") {
      @Override
      boolean reads(String value) {
        try {
          return !DurationStyle.detectAndParse(value).isNegative();
        } catch (IllegalArgumentException e) {
          return false;
        }
      }
    };

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    abstract boolean reads(String value);
  }
}
