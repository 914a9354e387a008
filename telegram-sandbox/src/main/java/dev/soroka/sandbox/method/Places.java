package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.world.Author;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Draft;
import dev.soroka.sandbox.world.Standing;
import dev.soroka.sandbox.world.World;
import java.util.Optional;

/** Finds the chat, topic and message that a call names, and says no where the bot may not go. */
final class Places {

  private static final int GENERAL_TOPIC = 1;

  private final World world;

  Places(World world) {
    this.world = world;
  }

  /** The chat, for looking only. */
  Chat readable(Request request) {
    var chat = find(request);
    refuseStranger(chat, request.bot());
    if (chat.type() == ChatType.SUPERGROUP || chat.type() == ChatType.CHANNEL) {
      refuseOutsider(chat, chat.standing(request.bot()));
    }
    return chat;
  }

  /** The chat, for changing something in it. */
  Chat writable(Request request) {
    var chat = find(request);
    refuseStranger(chat, request.bot());
    var standing = chat.standing(request.bot());
    if (chat.isPrivate()) {
      refusePerson(chat, standing);
      return chat;
    }
    if (chat.migratedTo() != 0) {
      throw Refusal.migrated(chat.migratedTo());
    }
    refuseOutsider(chat, standing);
    if (chat.type() == ChatType.CHANNEL && standing != Standing.ADMINISTRATOR) {
      throw Refusal.badRequest("need administrator rights in the channel chat");
    }
    return chat;
  }

  /** By whom, in which topic and to which message the call writes. */
  Draft draft(Request request, Chat chat) {
    return new Draft(Author.bot(request.bot()), thread(request, chat), replyTo(request, chat));
  }

  private Chat find(Request request) {
    var id = request.text("chat_id");
    if (id.isEmpty()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    var chat =
        id.startsWith("@") ? world.chat(id.substring(1)) : world.chat(request.number("chat_id"));
    return chat.orElseThrow(Places::unknown);
  }

  private static void refuseStranger(Chat chat, long bot) {
    if (chat.standing(bot) == Standing.STRANGER && chat.card().username().isEmpty()) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return Refusal.badRequest("chat not found");
  }

  private static void refusePerson(Chat chat, Standing standing) {
    if (chat.isDeactivated()) {
      throw Refusal.forbidden("user is deactivated");
    }
    if (!standing.isInside()) {
      throw Refusal.forbidden("bot was blocked by the user");
    }
  }

  private static void refuseOutsider(Chat chat, Standing standing) {
    if (standing == Standing.KICKED) {
      throw Refusal.forbidden("bot was kicked from the " + chat.type().word() + " chat");
    }
    if (!standing.isInside()) {
      throw Refusal.forbidden("bot is not a member of the " + chat.type().word() + " chat");
    }
  }

  private static int thread(Request request, Chat chat) {
    var thread = (int) Math.clamp(request.number("message_thread_id"), 0, Integer.MAX_VALUE);
    if (thread == 0) {
      return 0;
    }
    if (thread == GENERAL_TOPIC || !chat.topics().containsKey(thread)) {
      throw Refusal.badRequest("message thread not found");
    }
    return thread;
  }

  private int replyTo(Request request, Chat chat) {
    var parameters = request.json("reply_parameters").orElseGet(Json::object);
    var named = Json.text(parameters, "message_id");
    var text = named.isEmpty() ? request.text("reply_to_message_id") : named;
    if (text.isEmpty()) {
      return 0;
    }
    var lenient =
        parameters.path("allow_sending_without_reply").asBoolean(false)
            || request.flag("allow_sending_without_reply");
    var replied =
        number(text).filter(id -> world.history(request.bot(), chat).find(id).isPresent());
    if (replied.isEmpty() && !lenient) {
      throw Refusal.badRequest("message to be replied not found");
    }
    return replied.orElse(0);
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
