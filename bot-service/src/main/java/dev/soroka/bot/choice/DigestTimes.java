package dev.soroka.bot.choice;

import dev.soroka.common.contract.Preferences;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When digests come: at usual times, or at any that are typed. */
final class DigestTimes {
  private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+(?:(?:and|и)\\s+)?");
  private static final int MOST = 12;

  private DigestTimes() {}

  static Choice<Preferences> choice() {
    return new Choice<>(
        "digests",
        (now, _) -> say(now.digestTimes()),
        List.of(at("9-19"), at("8"), at("12"), at("20"), at("9-14-19"), at("8-20")),
        Optional.of(DigestTimes::read));
  }

  static Typed<Preferences> read(String typed, Preferences now) {
    var words = Arrays.stream(BETWEEN.split(typed.strip())).filter(word -> !word.isEmpty());
    Typed<List<LocalTime>> times = new Typed.Understood<>(List.of());
    for (var word : words.toList()) {
      times = times.then(before -> ClockFace.read(word).then(time -> and(before, time)));
    }
    return times.then(
        all ->
            all.isEmpty() || all.size() > MOST
                ? Typed.Unclear.because("typed.no-digests", MOST)
                : new Typed.Understood<>(Changed.digests(now, all)));
  }

  private static Typed<List<LocalTime>> and(List<LocalTime> before, LocalTime time) {
    var all = new ArrayList<>(before);
    all.add(time);
    return new Typed.Understood<>(all);
  }

  private static Option<Preferences> at(String hours) {
    var times =
        Arrays.stream(hours.split("-"))
            .map(hour -> LocalTime.of(Integer.parseInt(hour), 0))
            .toList();
    var change = times.equals(Preferences.USUAL_DIGESTS) ? List.<LocalTime>of() : times;
    return new Option<>(hours, _ -> say(times), now -> Changed.digests(now, change));
  }

  private static String say(List<LocalTime> times) {
    return times.stream().map(ClockFace::say).collect(Collectors.joining(", "));
  }
}
