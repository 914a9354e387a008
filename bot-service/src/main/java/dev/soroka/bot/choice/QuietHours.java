package dev.soroka.bot.choice;

import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Quiet;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When nothing is told: some usual nights, or any hours that are typed. */
final class QuietHours {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[-–—]\\s*|\\s+(?:to|до)\\s+");
  private static final Pattern FROM = Pattern.compile("^(?:from|с|со)\\s+");
  private static final List<String> NONE = List.of("off", "no", "none", "нет", "выкл", "0");

  private QuietHours() {}

  static Choice<Preferences> choice() {
    return new Choice<>(
        "quiet",
        (now, texts) ->
            Optional.ofNullable(now.quiet())
                .map(QuietHours::say)
                .orElseGet(() -> texts.plain("set.quiet.off")),
        List.of(
            Option.said("set.quiet", "off", now -> Changed.quiet(now, null)),
            night("22-7", 22, 7),
            night("23-7", 23, 7),
            night("23-8", 23, 8),
            night("0-8", 0, 8),
            night("0-9", 0, 9)),
        Optional.of(QuietHours::read));
  }

  static Typed<Preferences> read(String typed, Preferences now) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (NONE.contains(text)) {
      return new Typed.Understood<>(Changed.quiet(now, null));
    }
    var ends = BETWEEN.split(FROM.matcher(text).replaceFirst(""), -1);
    if (ends.length != 2) {
      return Typed.Unclear.because("typed.no-hours", typed.strip());
    }
    return ClockFace.read(ends[0])
        .then(from -> ClockFace.read(ends[1]).then(to -> quiet(now, from, to)));
  }

  static String say(Quiet quiet) {
    return ClockFace.say(quiet.from()) + "–" + ClockFace.say(quiet.to());
  }

  private static Typed<Preferences> quiet(Preferences now, LocalTime from, LocalTime to) {
    return from.equals(to)
        ? Typed.Unclear.because("typed.same-hours", ClockFace.say(from))
        : new Typed.Understood<>(Changed.quiet(now, new Quiet(from, to)));
  }

  private static Option<Preferences> night(String code, int from, int to) {
    var quiet = new Quiet(LocalTime.of(from, 0), LocalTime.of(to, 0));
    return new Option<>(code, _ -> say(quiet), now -> Changed.quiet(now, quiet));
  }
}
