package dev.soroka.storage.subscriber;

import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.ops.Problem;

/** How much a subscriber may ask for, so that one of them costs no more than another. */
final class PreferenceRules {
  private static final int MOST_MUTES = 200;
  private static final int MOST_DIGESTS = 24;
  private static final int MOST_ATTENTION = 10_000;
  private static final int LONGEST_VALUE = 200;

  private PreferenceRules() {}

  static void check(Preferences preferences) {
    if (preferences.mutes().size() > MOST_MUTES) {
      throw Problem.badRequest(
          "There may be %d mutes, not %d".formatted(MOST_MUTES, preferences.mutes().size()));
    }
    if (preferences.digests().size() > MOST_DIGESTS) {
      throw Problem.badRequest(
          "A day has up to %d digests, not %d"
              .formatted(MOST_DIGESTS, preferences.digests().size()));
    }
    var attention = preferences.attention();
    if (attention != null && attention > MOST_ATTENTION) {
      throw Problem.badRequest(
          "An attention budget is from 0 to %d notifications a day, not %d"
              .formatted(MOST_ATTENTION, attention));
    }
    preferences.mutes().forEach(PreferenceRules::check);
  }

  private static void check(Mute mute) {
    var value = mute.value();
    if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest("What is muted is a line of up to " + LONGEST_VALUE + " characters");
    }
    if (mute.kind() == Mute.Kind.SOURCE && !value.matches("[1-9][0-9]{0,17}")) {
      throw Problem.badRequest("A muted source is given by its number, not " + value);
    }
  }
}
