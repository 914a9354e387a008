package dev.soroka.bot.choice;

import dev.soroka.common.contract.Preferences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How many notifications a day may bring. */
final class Attention {
  private static final int MOST = 1_000;
  private static final List<String> NONE = List.of("off", "no", "none", "нет", "выкл");

  private Attention() {}

  static Choice<Preferences> choice() {
    return new Choice<>(
        "attention",
        (now, texts) ->
            now.attention() == null
                ? texts.plain("set.attention.off")
                : texts.plain("set.attention.day", now.attention()),
        Stream.concat(
                Stream.of(Option.said("set.attention", "off", Attention::none)),
                Stream.of(10, 20, 50).map(Attention::aDay))
            .toList(),
        Optional.of(Attention::read));
  }

  static Typed<Preferences> read(String typed, Preferences now) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (NONE.contains(text)) {
      return new Typed.Understood<>(none(now));
    }
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
      return Typed.Unclear.because("typed.no-attention", MOST);
    }
    return new Typed.Understood<>(Changed.attention(now, Integer.parseInt(text)));
  }

  private static Preferences none(Preferences now) {
    return Changed.attention(now, null);
  }

  private static Option<Preferences> aDay(int count) {
    var code = Integer.toString(count);
    return new Option<>(code, _ -> code, now -> Changed.attention(now, count));
  }
}
