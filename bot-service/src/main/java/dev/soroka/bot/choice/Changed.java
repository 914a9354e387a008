package dev.soroka.bot.choice;

import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Profile;
import dev.soroka.common.contract.Preferences.Quiet;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same preferences but for one thing. */
public final class Changed {
  private Changed() {}

  static Preferences zone(Preferences now, ZoneId zone) {
    return new Preferences(
        zone,
        now.quiet(),
        now.digests(),
        now.profile(),
        now.attention(),
        now.mutes(),
        now.receipts(),
        now.campaigns());
  }

  static Preferences quiet(Preferences now, @Nullable Quiet quiet) {
    return new Preferences(
        now.timeZone(),
        quiet,
        now.digests(),
        now.profile(),
        now.attention(),
        now.mutes(),
        now.receipts(),
        now.campaigns());
  }

  static Preferences digests(Preferences now, List<LocalTime> digests) {
    return new Preferences(
        now.timeZone(),
        now.quiet(),
        digests,
        now.profile(),
        now.attention(),
        now.mutes(),
        now.receipts(),
        now.campaigns());
  }

  static Preferences profile(Preferences now, @Nullable Profile profile) {
    return new Preferences(
        now.timeZone(),
        now.quiet(),
        now.digests(),
        profile,
        now.attention(),
        now.mutes(),
        now.receipts(),
        now.campaigns());
  }

  static Preferences attention(Preferences now, @Nullable Integer attention) {
    return new Preferences(
        now.timeZone(),
        now.quiet(),
        now.digests(),
        now.profile(),
        attention,
        now.mutes(),
        now.receipts(),
        now.campaigns());
  }

  /** The same with other mutes. */
  public static Preferences mutes(Preferences now, List<Mute> mutes) {
    return new Preferences(
        now.timeZone(),
        now.quiet(),
        now.digests(),
        now.profile(),
        now.attention(),
        mutes,
        now.receipts(),
        now.campaigns());
  }

  static Preferences campaigns(Preferences now, boolean welcome) {
    return new Preferences(
        now.timeZone(),
        now.quiet(),
        now.digests(),
        now.profile(),
        now.attention(),
        now.mutes(),
        now.receipts(),
        welcome);
  }
}
