package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Moment;
import dev.soroka.bot.text.Shortened;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.api.FilterApi.WatchVerdict;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Mute;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in plain words what was decided, and what a watch thinks of an item. */
@Component
class WhyWords {
  private static final Set<String> REASONS =
      Set.of(
          "ALREADY_SEEN",
          "EDITED",
          "PAUSED",
          "MUTED",
          "COOLDOWN",
          "HELD_BY_QUIET_HOURS",
          "GATHERING",
          "OVER_BUDGET",
          "OVER_LIMIT",
          "DIGEST",
          "NOW");

  /** A sign between a number's name and its bound; one at the beginning asks for an exact word. */
  private static final Pattern COMPARISON = Pattern.compile("(?<=.)[<>=]");

  private static final int NAME = 60;
  private static final int MOST_TERMS = 5;

  private final MuteScreens mutes;
  private final Clock clock;

  WhyWords(MuteScreens mutes, Clock clock) {
    this.mutes = mutes;
    this.clock = clock;
  }

  /** What was decided, in a few words for a list. */
  String shortly(Decided decided, Texts texts) {
    return texts.plain("why.short." + reason(decided));
  }

  /** What was decided, and what that rests on. */
  String fully(Visit visit, Decided decided, String subject) {
    var texts = visit.texts();
    var details = decided.details();
    var until = until(visit, details.get("until"));
    var said =
        switch (decided.reason()) {
          case "MUTED" -> texts.plain("why.full.muted", muted(visit, decided), until);
          case "COOLDOWN" ->
              details.containsKey("until")
                  ? texts.plain("why.full.cooldown", subject, until)
                  : texts.plain("why.full.crossing", subject);
          case "HELD_BY_QUIET_HOURS", "GATHERING" ->
              texts.plain("why.full." + reason(decided), until);
          case "DIGEST" ->
              details.containsKey("unknown")
                  ? texts.plain("why.full.unknown", details.get("unknown"), until)
                  : texts.plain("why.full.digest", until);
          case "OVER_BUDGET" ->
              texts.plain("why.full.over_budget", details.getOrDefault("places", "?"), until);
          case "OVER_LIMIT" ->
              texts.plain("why.full.over_limit", details.getOrDefault("limit", "?"), until);
          default -> texts.plain("why.full." + reason(decided));
        };
    return moment(visit, decided.decidedAt()) + " — " + said;
  }

  /** What a watch says to an item. */
  String watch(WatchVerdict verdict, Texts texts) {
    var name = Shortened.line(verdict.name(), NAME);
    if (verdict.matches()) {
      var phrase = verdict.active() ? "why.watch.wants" : "why.watch.off";
      return texts.plain(phrase, name, met(verdict.reasons(), texts));
    }
    return texts.plain("why.watch.not", name, unmet(verdict.unmet(), texts));
  }

  /** When something was, by the reader's clock. */
  String moment(Visit visit, Instant time) {
    var zone = visit.subscriber().preferences().timeZone();
    return Moment.say(time, clock.instant(), zone, visit.texts());
  }

  private static String met(List<MatchReason> reasons, Texts texts) {
    return reasons.stream()
        .limit(MOST_TERMS)
        .map(reason -> Shortened.line(reason.word(), NAME) + place(reason, texts))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String place(MatchReason reason, Texts texts) {
    return switch (reason.in()) {
      case "title", "text" -> " (" + texts.plain("why.in." + reason.in()) + ")";
      default -> "";
    };
  }

  /** A term that was missing, or one that was there though it is not wanted. */
  private static String unmet(List<String> terms, Texts texts) {
    return terms.stream()
        .limit(MOST_TERMS)
        .map(term -> unmet(term, texts))
        .collect(Collectors.joining(", "));
  }

  private static String unmet(String term, Texts texts) {
    boolean unwanted = term.startsWith("-") && term.length() > 1;
    var bare = Shortened.line(unwanted ? term.substring(1) : term, NAME);
    if (COMPARISON.matcher(bare).find()) {
      return texts.plain(unwanted ? "why.term.so" : "why.term.not-so", bare);
    }
    return texts.plain(unwanted ? "why.term.there" : "why.term.missing", bare);
  }

  private String muted(Visit visit, Decided decided) {
    var kind = decided.details().getOrDefault("mute", "").toUpperCase(Locale.ROOT);
    var value = decided.details().getOrDefault("value", "");
    try {
      return mutes.what(visit, new Mute(Mute.Kind.valueOf(kind), value, null));
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private String until(Visit visit, @Nullable String until) {
    return Optional.ofNullable(until)
        .flatMap(WhyWords::instant)
        .map(time -> moment(visit, time))
        .map(time -> visit.texts().plain("mute.until", time))
        .orElse(visit.texts().plain("mute.for-ever"));
  }

  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String reason(Decided decided) {
    return REASONS.contains(decided.reason()) ? decided.reason().toLowerCase(Locale.ROOT) : "other";
  }
}
