package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.world.Membership;
import dev.soroka.sandbox.world.Standing;
import dev.soroka.sandbox.world.Wire;
import dev.soroka.sandbox.world.World;

/** The methods by which a bot learns about a chat, and leaves it. */
final class ChatAsking {

  private final World world;
  private final Places places;
  private final Wire wire;
  private final Membership membership;

  ChatAsking(World world, Places places, Wire wire, Membership membership) {
    this.world = world;
    this.places = places;
    this.wire = wire;
    this.membership = membership;
  }

  Answer getChat(Request request) {
    var full = wire.chat(places.readable(request));
    full.put("accent_color_id", 0).put("max_reaction_count", 11);
    full.set(
        "accepted_gift_types",
        Json.object()
            .put("unlimited_gifts", false)
            .put("limited_gifts", false)
            .put("unique_gifts", false)
            .put("premium_subscription", false)
            .put("gifts_from_channels", false));
    return Answer.of(full);
  }

  Answer getChatMember(Request request) {
    var chat = places.readable(request);
    var user = request.number("user_id");
    if (user <= 0) {
      throw Refusal.badRequest("invalid user_id specified");
    }
    return Answer.of(
        membership.of(chat, user).orElseThrow(() -> Refusal.badRequest("user not found")));
  }

  Answer getChatAdministrators(Request request) {
    var chat = places.readable(request);
    if (chat.isPrivate()) {
      throw Refusal.badRequest("there are no administrators in the private chat");
    }
    return Answer.of(membership.administrators(chat));
  }

  Answer leaveChat(Request request) {
    var chat = places.readable(request);
    if (chat.isPrivate()) {
      throw Refusal.badRequest("chat member status can't be changed in private chats");
    }
    chat.stands(request.bot(), Standing.LEFT);
    world
        .events()
        .publish("chat", () -> Json.object().put("bot", request.bot()).put("chat", chat.id()));
    return Answer.yes();
  }
}
