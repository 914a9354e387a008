package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Mute;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The subscriber asked not to be told of such items. */
final class Muted implements Step {
  @Override
  public Optional<Outcome> judge(Claim claim) {
    return claim.situation().preferences().mutes().stream()
        .filter(mute -> mute.holdsAt(claim.now()) && mutes(mute, claim.arrival()))
        .findFirst()
        .map(mute -> new Outcome.Silent(Reason.MUTED, details(mute)));
  }

  private static boolean mutes(Mute mute, Arrival arrival) {
    var item = arrival.item().item();
    return switch (mute.kind()) {
      case SOURCE -> mute.value().strip().equals(Long.toString(arrival.item().source()));
      case WORD -> arrival.words().include(mute.value());
      case AUTHOR -> names(item.labels().getOrDefault("author", List.of()), mute);
      case SUBJECT -> !arrival.subject().isEmpty() && names(List.of(arrival.subject()), mute);
      case EVERYTHING -> true;
    };
  }

  private static boolean names(List<String> given, Mute mute) {
    var muted = Subject.of(mute.value());
    return given.stream().map(Subject::of).anyMatch(muted::equals);
  }

  private static Map<String, String> details(Mute mute) {
    var details = new HashMap<>(Map.of("mute", mute.kind().name().toLowerCase(Locale.ROOT)));
    if (!mute.value().isBlank()) {
      details.put("value", mute.value());
    }
    if (mute.until() != null) {
      details.put("until", mute.until().toString());
    }
    return details;
  }
}
