package dev.soroka.bot.choice;

import dev.soroka.bot.text.Texts;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Priority;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be chosen about how the matches of a watch are told. */
public final class DeliveryChoices {
  private static final String PROFILE = "profile";
  private static final String OFF = "off";
  private static final String ON = "on";

  private DeliveryChoices() {}

  /** All choices, in the order in which they are shown. */
  public static List<Choice<Delivery>> all() {
    return List.of(priority(), cooldown(), gathering(), digest(), hold(), crossing());
  }

  private static Choice<Delivery> priority() {
    var options =
        Stream.of(Priority.values())
            .map(
                priority ->
                    Option.<Delivery>said(
                        "tell.priority",
                        code(priority),
                        now -> changed(now, priority, now.cooldown(), now.rearm())))
            .toList();
    return Choice.ofOptions(
        "priority", (now, texts) -> texts.plain("tell.priority." + code(now.priority())), options);
  }

  private static Choice<Delivery> cooldown() {
    var options = new ArrayList<Option<Delivery>>();
    options.add(Option.said("tell.cooldown", PROFILE, now -> cooldown(now, null)));
    options.add(Option.said("tell.cooldown", OFF, now -> cooldown(now, Duration.ZERO)));
    for (int minutes : List.of(2, 5, 10, 30, 60, 240, 1_440)) {
      var time = Duration.ofMinutes(minutes);
      options.add(
          new Option<>(
              Integer.toString(minutes), texts -> say(time, texts), now -> cooldown(now, time)));
    }
    return Choice.ofOptions(
        "cooldown", (now, texts) -> sayCooldown(now.cooldown(), texts), options);
  }

  private static Choice<Delivery> gathering() {
    return Choice.ofOptions(
        "gathering",
        (now, texts) ->
            now.gathering() == null
                ? texts.plain("tell.gathering.off")
                : texts.plain("tell.gathering.for", say(now.gathering(), texts)),
        List.of(
            Option.said("tell.gathering", OFF, now -> gathering(now, null)),
            Option.said("tell.gathering", ON, now -> gathering(now, Delivery.USUAL_GATHERING))));
  }

  private static Choice<Delivery> digest() {
    return Choice.ofOptions(
        "digest",
        (now, texts) -> texts.plain("tell.digest." + (now.digest() ? ON : OFF)),
        List.of(
            Option.said("tell.digest", OFF, now -> digest(now, false)),
            Option.said("tell.digest", ON, now -> digest(now, true))));
  }

  private static Choice<Delivery> hold() {
    return Choice.ofOptions(
        "hold",
        (now, texts) -> texts.plain("tell.hold." + (now.holdIncomplete() ? ON : OFF)),
        List.of(
            Option.said("tell.hold", OFF, now -> hold(now, false)),
            Option.said("tell.hold", ON, now -> hold(now, true))));
  }

  private static Choice<Delivery> crossing() {
    var options = new ArrayList<Option<Delivery>>();
    options.add(
        Option.said(
            "tell.crossing", OFF, now -> changed(now, now.priority(), now.cooldown(), null)));
    for (int percent : List.of(1, 2, 5)) {
      var back = BigDecimal.valueOf(percent);
      options.add(
          new Option<>(
              Integer.toString(percent),
              texts -> texts.plain("tell.crossing.back", percent),
              now -> changed(now, now.priority(), now.cooldown(), back)));
    }
    return Choice.ofOptions(
        "crossing",
        (now, texts) ->
            now.rearm() == null
                ? texts.plain("tell.crossing.off")
                : texts.plain("tell.crossing.back", now.rearm()),
        options);
  }

  private static String sayCooldown(@Nullable Duration cooldown, Texts texts) {
    if (cooldown == null) {
      return texts.plain("tell.cooldown.profile");
    }
    return cooldown.isZero() ? texts.plain("tell.cooldown.off") : say(cooldown, texts);
  }

  private static String say(Duration time, Texts texts) {
    if (time.toSeconds() % 3_600 == 0) {
      return texts.plain("time.hours", time.toHours());
    }
    return time.toSeconds() % 60 == 0
        ? texts.plain("time.minutes", time.toMinutes())
        : texts.plain("time.seconds", time.toSeconds());
  }

  private static String code(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }

  private static Delivery changed(
      Delivery now, Priority priority, @Nullable Duration cooldown, @Nullable BigDecimal rearm) {
    return new Delivery(
        priority, cooldown, now.gathering(), now.digest(), now.holdIncomplete(), rearm);
  }

  private static Delivery cooldown(Delivery now, @Nullable Duration cooldown) {
    return changed(now, now.priority(), cooldown, now.rearm());
  }

  private static Delivery gathering(Delivery now, @Nullable Duration gathering) {
    return new Delivery(
        now.priority(), now.cooldown(), gathering, now.digest(), now.holdIncomplete(), now.rearm());
  }

  private static Delivery digest(Delivery now, boolean digest) {
    return new Delivery(
        now.priority(), now.cooldown(), now.gathering(), digest, now.holdIncomplete(), now.rearm());
  }

  private static Delivery hold(Delivery now, boolean hold) {
    return new Delivery(
        now.priority(), now.cooldown(), now.gathering(), now.digest(), hold, now.rearm());
  }
}
