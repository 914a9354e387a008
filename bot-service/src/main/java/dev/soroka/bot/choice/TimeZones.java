package dev.soroka.bot.choice;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Preferences;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where somebody lives: some large cities with their time now, or any place that is typed. */
final class TimeZones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?");

  /** What the button says back, and the zone. */
  private static final List<String> OFFERED =
      List.of(
          "Europe/London",
          "Europe/Berlin",
          "Europe/Kyiv",
          "Europe/Moscow",
          "Asia/Yekaterinburg",
          "Asia/Almaty",
          "Asia/Novosibirsk",
          "Asia/Dubai",
          "Asia/Shanghai",
          "America/New_York",
          "America/Los_Angeles");

  private TimeZones() {}

  static Choice<Preferences> choice(Clock clock) {
    return new Choice<>(
        "zone",
        (now, texts) ->
            texts.plain("set.zone.now", name(now.timeZone(), texts), time(now.timeZone(), clock)),
        Stream.concat(Stream.of(ZoneOffset.UTC), OFFERED.stream().map(ZoneId::of))
            .map(zone -> option(zone, clock))
            .toList(),
        Optional.of(TimeZones::read));
  }

  static Typed<Preferences> read(String typed, Preferences now) {
    return zone(typed)
        .<Typed<Preferences>>map(zone -> new Typed.Understood<>(Changed.zone(now, zone)))
        .orElseGet(() -> Typed.Unclear.because("typed.no-zone", typed.strip()));
  }

  /** The city's name in the reader's language, or the zone's own where it is no city's. */
  static String name(ZoneId zone, Texts texts) {
    if (zone.normalized().equals(ZoneOffset.UTC)) {
      return "UTC";
    }
    return exemplar(zone.getId(), texts.locale()).orElse(zone.getId());
  }

  private static Option<Preferences> option(ZoneId zone, Clock clock) {
    var city = zone.getId().substring(zone.getId().indexOf('/') + 1);
    var code = zone.equals(ZoneOffset.UTC) ? "utc" : city.replace("_", "").toLowerCase(Locale.ROOT);
    return new Option<>(
        code, texts -> name(zone, texts) + " " + time(zone, clock), now -> Changed.zone(now, zone));
  }

  private static String time(ZoneId zone, Clock clock) {
    return ClockFace.say(clock.instant().atZone(zone).toLocalTime());
  }

  private static Optional<ZoneId> zone(String typed) {
    var text = typed.strip().replaceAll("[\\s_]+", " ");
    var offset = OFFSET.matcher(text.toUpperCase(Locale.ROOT));
    if (offset.matches()) {
      return offset(offset.group(1), offset.group(2), offset.group(3));
    }
    return Optional.ofNullable(Known.ZONES.get(text.toLowerCase(Locale.ROOT)));
  }

  private static Optional<ZoneId> offset(String sign, String hours, String minutes) {
    try {
      var rest = minutes == null ? "00" : minutes;
      var written = "%s%02d:%s".formatted(sign, Integer.parseInt(hours), rest);
      return Optional.of(ZoneOffset.of(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> exemplar(String zone, Locale language) {
    var names = TimeZoneNames.getInstance(ULocale.forLocale(language));
    return Optional.ofNullable(names.getExemplarLocationName(zone));
  }

  /** All places by the names that people may type; made when somebody types the first. */
  private static final class Known {
    static final Map<String, ZoneId> ZONES = zones();

    private Known() {}

    private static Map<String, ZoneId> zones() {
      var zones = new HashMap<String, ZoneId>();
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
          .sorted()
          .forEach(id -> names(id).forEach(name -> zones.putIfAbsent(name, ZoneId.of(id))));
      Stream.of("utc", "gmt", "z").forEach(name -> zones.put(name, ZoneOffset.UTC));
      Stream.of("msk", "мск").forEach(name -> zones.put(name, ZoneId.of("Europe/Moscow")));
      return zones;
    }

    private static Stream<String> names(String id) {
      var city = id.substring(id.lastIndexOf('/') + 1);
      var said = Texts.LANGUAGES.stream().flatMap(code -> exemplar(id, Locale.of(code)).stream());
      return Stream.concat(Stream.of(id, city), said)
          .map(name -> name.replace('_', ' ').toLowerCase(Locale.ROOT));
    }
  }
}
