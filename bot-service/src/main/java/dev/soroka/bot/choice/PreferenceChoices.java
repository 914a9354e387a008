package dev.soroka.bot.choice;

import dev.soroka.common.contract.Preferences;
import java.time.Clock;
import java.util.List;

/** What subscribers can choose about how they are told. */
public final class PreferenceChoices {
  private PreferenceChoices() {}

  /** All choices, in the order in which they are shown. */
  public static List<Choice<Preferences>> all(Clock clock) {
    return List.of(
        TimeZones.choice(clock),
        QuietHours.choice(),
        DigestTimes.choice(),
        Profiles.choice(),
        Attention.choice(),
        Campaigns.choice());
  }
}
