package dev.soroka.sandbox.update;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The kinds of update; a bot may ask for some of them only. */
public enum UpdateKind {
  MESSAGE,
  EDITED_MESSAGE,
  CHANNEL_POST,
  EDITED_CHANNEL_POST,
  INLINE_QUERY,
  CHOSEN_INLINE_RESULT,
  CALLBACK_QUERY,
  SHIPPING_QUERY,
  PRE_CHECKOUT_QUERY,
  POLL,
  POLL_ANSWER,
  MY_CHAT_MEMBER,
  CHAT_MEMBER,
  CHAT_JOIN_REQUEST,
  MESSAGE_REACTION,
  MESSAGE_REACTION_COUNT,
  CHAT_BOOST,
  REMOVED_CHAT_BOOST;

  /** What a bot gets that has asked for nothing in particular. */
  static final Set<UpdateKind> DEFAULT =
      Set.copyOf(
          EnumSet.complementOf(EnumSet.of(CHAT_MEMBER, MESSAGE_REACTION, MESSAGE_REACTION_COUNT)));

  /** Telegram's word for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kinds a call asks for; nothing when it leaves them as they are. */
  static Optional<Set<UpdateKind>> wanted(Optional<JsonNode> allowedUpdates) {
    return allowedUpdates
        .filter(JsonNode::isArray)
        .filter(array -> array.valueStream().allMatch(JsonNode::isString))
        .map(UpdateKind::named);
  }

  private static Set<UpdateKind> named(JsonNode array) {
    var kinds = EnumSet.noneOf(UpdateKind.class);
    for (var name : array) {
      Stream.of(values())
          .filter(kind -> kind.word().equals(name.asString().toLowerCase(Locale.ROOT)))
          .forEach(kinds::add);
    }
    return kinds.isEmpty() ? DEFAULT : kinds;
  }
}
