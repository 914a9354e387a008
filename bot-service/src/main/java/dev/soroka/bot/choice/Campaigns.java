package dev.soroka.bot.choice;

import dev.soroka.common.contract.Preferences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether messages that operators write to many are welcome. */
final class Campaigns {
  private static final List<String> YES = List.of("on", "yes", "да", "вкл");
  private static final List<String> NO = List.of("off", "no", "нет", "выкл");

  private Campaigns() {}

  static Choice<Preferences> choice() {
    return new Choice<>(
        "campaigns",
        (now, texts) -> texts.plain("set.campaigns." + (now.campaigns() ? "on" : "off")),
        List.of(
            Option.said("set.campaigns", "on", now -> Changed.campaigns(now, true)),
            Option.said("set.campaigns", "off", now -> Changed.campaigns(now, false))),
        Optional.of(Campaigns::read));
  }

  static Typed<Preferences> read(String typed, Preferences now) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(text)) {
      return new Typed.Understood<>(Changed.campaigns(now, true));
    }
    if (NO.contains(text)) {
      return new Typed.Understood<>(Changed.campaigns(now, false));
    }
    return Typed.Unclear.because("typed.no-campaigns");
  }
}
