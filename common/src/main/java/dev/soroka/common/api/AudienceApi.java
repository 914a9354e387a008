package dev.soroka.common.api;

import dev.soroka.common.contract.Subscriber;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Whom a campaign may reach, as storage knows it. Whoever is paused, has closed the chat or wants
 * no campaigns is in no audience.
 */
public interface AudienceApi {
  /** Those of the audience with ids after this one, by id. */
  @PostExchange("/internal/audience")
  List<Subscriber> page(
      @RequestBody Audience audience, @RequestParam long after, @RequestParam int limit);

  /** How many the audience has, by what they read and who writes to them. */
  @PostExchange("/internal/audience/count")
  List<Part> count(@RequestBody Audience audience);

  /**
   * A query over the subscribers; every condition that is given must hold, a list is satisfied by
   * any of its entries, and an empty one by everybody.
   *
   * @param channels where they are reached
   * @param languages their two-letter codes
   * @param categories a source of theirs is of this category, or a watch of theirs asks for it
   * @param watching a word or phrase of a watch of theirs
   * @param senders the accounts that write to them
   * @param activeWithin they have written to us in this time
   * @param silentFor they have not written to us for this time
   */
  record Audience(
      List<String> channels,
      List<String> languages,
      List<String> categories,
      List<String> watching,
      List<Long> senders,
      @Nullable Duration activeWithin,
      @Nullable Duration silentFor) {
    /** Everybody who may be reached. */
    public static final Audience EVERYBODY =
        new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), null, null);

    public Audience {
      channels = List.copyOf(channels);
      languages = List.copyOf(languages);
      categories = List.copyOf(categories);
      watching = List.copyOf(watching);
      senders = List.copyOf(senders);
    }

    /** The same, of these accounts only. */
    public Audience of(List<Long> accounts) {
      return new Audience(
          channels, languages, categories, watching, accounts, activeWithin, silentFor);
    }
  }

  /**
   * A part of an audience.
   *
   * @param sender the account that writes to them; null when they know none
   * @param subscribers how many they are
   */
  record Part(String language, @Nullable Long sender, long subscribers) {}
}
