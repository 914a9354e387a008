package dev.soroka.management.campaign;

import dev.soroka.common.api.AudienceApi.Audience;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Content.Written;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.RichText;
import dev.soroka.management.notification.LinkButton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign says, to whom, and how carefully.
 *
 * @param texts by language; who reads another one gets English, else the first there is
 * @param buttons rows of buttons, each with a text and an address
 * @param pictures what it shows, each with a caption
 * @param audience to whom
 * @param senders the accounts that take part; empty for all
 * @param canary the share of the audience that goes first, from 0 to 0.5; 0 for none
 * @param stopAbove the share of failures above which it pauses by itself, up to 1
 * @param repeat how it comes again; null for once
 * @param startAt when it begins; null for at once
 */
record Plan(
    Map<String, Variants> texts,
    List<List<LinkButton>> buttons,
    List<Picture> pictures,
    Audience audience,
    List<Long> senders,
    double canary,
    double stopAbove,
    @Nullable Repeat repeat,
    @Nullable Instant startAt) {
  private static final String USUAL = "en";

  Plan {
    buttons = buttons.stream().map(List::copyOf).toList();
    pictures = List.copyOf(pictures);
    senders = List.copyOf(senders);
  }

  /** What a reader of this language gets in a run. */
  Written said(String language, int run) {
    return new Written(RichText.plain(text(language, run)), keyboard(), pictures);
  }

  private String text(String language, int run) {
    return Optional.ofNullable(texts.get(language))
        .or(() -> Optional.ofNullable(texts.get(USUAL)))
        .orElseGet(() -> texts.values().iterator().next())
        .of(run);
  }

  Keyboard keyboard() {
    return new Keyboard(
        buttons.stream().map(row -> row.stream().map(LinkButton::toButton).toList()).toList());
  }

  /** The audience as far as the chosen accounts reach it. */
  Audience reached() {
    return senders.isEmpty() ? audience : audience.of(senders);
  }
}
