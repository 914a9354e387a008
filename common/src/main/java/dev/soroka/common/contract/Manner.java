package dev.soroka.common.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which manner a message arrives, where the channel knows such manners.
 *
 * @param silent whether it arrives without a sound
 * @param guarded whether it can neither be forwarded nor saved
 * @param preview how the first link in it is shown
 * @param answers the key of an earlier message to the same recipient that this one answers
 * @param repeats whether it is sent once more, marked so, when nobody knows whether it arrived;
 *     null leaves that to its urgency
 */
public record Manner(
    Boolean silent,
    Boolean guarded,
    Preview preview,
    @Nullable String answers,
    @Nullable Boolean repeats) {
  /** With a sound, free to be forwarded, without a preview. */
  public static final Manner USUAL = new Manner(false, false, Preview.NONE, null, null);

  public Manner {
    silent = Objects.requireNonNullElse(silent, false);
    guarded = Objects.requireNonNullElse(guarded, false);
    preview = Objects.requireNonNullElse(preview, Preview.NONE);
  }

  /** How a link is shown beside being a link. */
  public enum Preview {
    /** Not at all. */
    NONE,
    /** With a small picture. */
    SMALL,
    /** With a large picture. */
    LARGE
  }
}
