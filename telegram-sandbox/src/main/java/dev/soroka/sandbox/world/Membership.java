package dev.soroka.sandbox.world;

import dev.soroka.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is what in a chat, in Telegram's JSON. */
public final class Membership {

  private static final List<String> RIGHTS =
      List.of(
          "can_manage_chat",
          "can_delete_messages",
          "can_manage_video_chats",
          "can_restrict_members",
          "can_promote_members",
          "can_change_info",
          "can_invite_users",
          "can_pin_messages",
          "can_post_stories",
          "can_edit_stories",
          "can_delete_stories");

  private final World world;

  public Membership(World world) {
    this.world = world;
  }

  /** The ChatMember of a user, bot or person; nothing when there is no such user. */
  public Optional<ObjectNode> of(Chat chat, long user) {
    var bot = world.bots().stream().filter(one -> one.id() == user).findFirst();
    if (bot.isPresent()) {
      return bot.map(one -> member(one.json(), chat.standing(user).word(), chat));
    }
    return world
        .person(user)
        .map(person -> member(person.json(), statusOfPerson(chat, user), chat));
  }

  /** The ChatMember of a bot with a standing it has or had. */
  public ObjectNode of(Chat chat, Bot bot, Standing standing) {
    return member(bot.json(), standing.word(), chat);
  }

  /** Everyone who runs the chat. */
  public JsonNode administrators(Chat chat) {
    var members = Json.array();
    chat.administrators().forEach(person -> of(chat, person).ifPresent(members::add));
    world.bots().stream()
        .filter(bot -> chat.standing(bot.id()) == Standing.ADMINISTRATOR)
        .forEach(bot -> members.add(of(chat, bot, Standing.ADMINISTRATOR)));
    return members;
  }

  private static String statusOfPerson(Chat chat, long person) {
    if (chat.isPrivate()) {
      return chat.id() == person ? "member" : "left";
    }
    if (chat.absent().contains(person)) {
      return "left";
    }
    return switch (chat.administrators().indexOf(person)) {
      case -1 -> "member";
      case 0 -> "creator";
      default -> "administrator";
    };
  }

  private static ObjectNode member(ObjectNode user, String status, Chat chat) {
    var member = Json.object().put("status", status);
    member.set("user", user);
    return switch (status) {
      case "administrator" -> withRights(member, chat);
      case "creator" -> member.put("is_anonymous", false);
      case "kicked" -> member.put("until_date", 0);
      default -> member;
    };
  }

  private static ObjectNode withRights(ObjectNode member, Chat chat) {
    member.put("can_be_edited", false).put("is_anonymous", false);
    RIGHTS.forEach(right -> member.put(right, true));
    if (chat.type() == ChatType.CHANNEL) {
      member.put("can_post_messages", true).put("can_edit_messages", true);
    }
    if (chat.card().forum()) {
      member.put("can_manage_topics", true);
    }
    return member;
  }
}
