package dev.soroka.collector.fetch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of other people's servers is taken, and how much of ours they may take.
 *
 * @param largest the largest page, on the wire and unpacked
 * @param longest how long a visit may take in all, redirects and an endless trickle included
 * @param connect how long one connection may take to come about
 * @param longestFreshness the longest that {@code Cache-Control} or {@code Expires} keeps a source
 *     from being asked again; a server that says more was hardly thinking of feeds
 * @param longestSilence the longest that {@code Retry-After} silences a host
 * @param silence how long a host is left alone that answers 429 without saying how long
 * @param perSecond visits to one host in a second, by all its sources together; 0 for any number
 * @param burst how many of them may come at once before they are spread
 * @param robots whether the rules of {@code robots.txt} are kept where pages are crawled
 * @param contact an address or a page about this installation, told to servers in the user agent
 */
@Validated
@ConfigurationProperties("collector.fetch")
public record FetchLimits(
    @DefaultValue("15MB") @NotNull DataSize largest,
    @DefaultValue("30s") @NotNull Duration longest,
    @DefaultValue("10s") @NotNull Duration connect,
    @DefaultValue("1h") @NotNull Duration longestFreshness,
    @DefaultValue("24h") @NotNull Duration longestSilence,
    @DefaultValue("1m") @NotNull Duration silence,
    @DefaultValue("5") @PositiveOrZero double perSecond,
    @DefaultValue("10") @Positive int burst,
    @DefaultValue("true") boolean robots,
    @DefaultValue("") String contact) {

  /** The user agent of sources that ask for no other. */
  String userAgent() {
    return contact.isBlank() ? "Soroka/0.1" : "Soroka/0.1 (+" + contact.strip() + ")";
  }
}
