package dev.soroka.bot.choice;

import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon the same subject may be told again. */
final class Profiles {
  private static final String BY_MARKET_CAP = "cap";

  private Profiles() {}

  static Choice<Preferences> choice() {
    var options = new ArrayList<Option<Preferences>>();
    for (var profile : Profile.values()) {
      options.add(Option.said("set.profile", code(profile), now -> Changed.profile(now, profile)));
    }
    options.add(Option.said("set.profile", BY_MARKET_CAP, now -> Changed.profile(now, null)));
    return new Choice<>(
        "profile",
        (now, texts) -> texts.plain("set.profile." + code(now.profile())),
        List.copyOf(options),
        Optional.of(Profiles::read));
  }

  static Typed<Preferences> read(String typed, Preferences now) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.equals(BY_MARKET_CAP)) {
      return new Typed.Understood<>(Changed.profile(now, null));
    }
    for (var profile : Profile.values()) {
      if (text.equals(code(profile))) {
        return new Typed.Understood<>(Changed.profile(now, profile));
      }
    }
    return Typed.Unclear.because("typed.no-profile");
  }

  private static String code(@Nullable Profile profile) {
    return profile == null ? BY_MARKET_CAP : profile.name().toLowerCase(Locale.ROOT);
  }
}
