package dev.soroka.common.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see the items of a source.
 *
 * @param everyone whether the source is public
 * @param members the ids of the subscribers who added the source, when it is not public
 * @param recipient the only subscriber who is told, without a watch; null for all ordinary items
 */
public record Audience(boolean everyone, List<Long> members, @Nullable Long recipient) {
  /** Everybody: the audience of operators' sources. */
  public static final Audience EVERYONE = new Audience(true, List.of(), null);

  public Audience {
    members = List.copyOf(members);
  }

  /** The audience of a source that only these subscribers added. */
  public static Audience of(List<Long> members) {
    return new Audience(false, members, null);
  }

  /** The audience of an item that names its recipient. */
  public static Audience only(long subscriber) {
    return new Audience(false, List.of(), subscriber);
  }

  /** Whether this subscriber may see the item. */
  public boolean includes(long subscriber) {
    if (recipient != null) {
      return recipient == subscriber;
    }
    return everyone || members.contains(subscriber);
  }
}
