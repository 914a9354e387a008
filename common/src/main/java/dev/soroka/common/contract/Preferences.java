package dev.soroka.common.contract;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a subscriber wants to be told, whatever the watch.
 *
 * @param timeZone where the subscriber lives, for everything that has a time of day
 * @param quiet when nothing is told; what came meanwhile is told as a digest when it ends
 * @param digests the times of day of digests; empty for the usual ones
 * @param profile how long a subject stays quiet after an alert; null leaves it to its market cap
 * @param attention how many notifications a local day may bring at most, the best; null for no end
 * @param mutes what is not told
 * @param receipts whether each message says how long every stage on its way took
 * @param campaigns whether operators' messages to many are welcome; unless said otherwise they are
 */
public record Preferences(
    ZoneId timeZone,
    @Nullable Quiet quiet,
    List<LocalTime> digests,
    @Nullable Profile profile,
    @Nullable Integer attention,
    List<Mute> mutes,
    Boolean receipts,
    Boolean campaigns) {
  /** Everything as it comes, in UTC. */
  public static final Preferences USUAL =
      new Preferences(ZoneOffset.UTC, null, List.of(), null, null, List.of());

  /** When digests come unless the subscriber chose other times. */
  public static final List<LocalTime> USUAL_DIGESTS =
      List.of(LocalTime.of(9, 0), LocalTime.of(19, 0));

  public Preferences {
    timeZone = Objects.requireNonNullElse(timeZone, ZoneOffset.UTC);
    digests = digests.stream().distinct().sorted().toList();
    mutes = List.copyOf(mutes);
    receipts = Objects.requireNonNullElse(receipts, false);
    campaigns = Objects.requireNonNullElse(campaigns, true);
    if (attention != null && attention < 0) {
      throw new IllegalArgumentException("an attention budget is a number from 0");
    }
  }

  /** Without a word about how long anything took, and with nothing against campaigns. */
  public Preferences(
      ZoneId timeZone,
      @Nullable Quiet quiet,
      List<LocalTime> digests,
      @Nullable Profile profile,
      @Nullable Integer attention,
      List<Mute> mutes) {
    this(timeZone, quiet, digests, profile, attention, mutes, false, true);
  }

  /** When digests come, in the order of the day; never empty. */
  public List<LocalTime> digestTimes() {
    return digests.isEmpty() ? USUAL_DIGESTS : digests;
  }

  /**
   * Quiet hours by local time; they may pass midnight, so from 23:00 to 7:00 is a night.
   *
   * @param from when they begin
   * @param to when they end; never the same as the beginning
   */
  public record Quiet(LocalTime from, LocalTime to) {
    public Quiet {
      if (from == null || to == null) {
        throw new IllegalArgumentException("quiet hours have a beginning and an end");
      }
      if (from.equals(to)) {
        throw new IllegalArgumentException("quiet hours end at another time than they begin");
      }
    }
  }

  /** How much repetition of the same subject a subscriber bears. */
  public enum Profile {
    AGGRESSIVE,
    BALANCED,
    CONSERVATIVE
  }
}
