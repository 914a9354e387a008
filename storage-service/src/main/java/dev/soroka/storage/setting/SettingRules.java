package dev.soroka.storage.setting;

import dev.soroka.common.ops.Problem;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** What a setting may be called and hold; of the settings of storage itself also what they mean. */
final class SettingRules {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_VALUE = 2_000;

  private SettingRules() {}

  static void check(String name, String value) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw Problem.badRequest(
          "A setting's name is lower-case words joined by dots, such as sender.bot-rate");
    }
    if (value.isBlank()
        || value.length() > LONGEST_VALUE
        || value.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest(
          "A setting's value is a line of 1 to " + LONGEST_VALUE + " characters");
    }
    switch (name) {
      case "watch.limit" -> checkCount(name, value);
      case "retention.items" -> checkDays(name, value);
      default -> {}
    }
  }

  private static void checkCount(String name, String value) {
    if (!value.matches("[0-9]{1,6}")) {
      throw Problem.badRequest(name + " is a whole number up to 999999, not " + value);
    }
  }

  private static void checkDays(String name, String value) {
    try {
      var age = DurationStyle.detectAndParse(value);
      if (age.compareTo(Duration.ofDays(1)) >= 0 && age.compareTo(Duration.ofDays(400)) <= 0) {
        return;
      }
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(name + " is a duration such as 90d, not " + value);
    }
    throw Problem.badRequest(name + " is from 1d to 400d, not " + value);
  }
}
