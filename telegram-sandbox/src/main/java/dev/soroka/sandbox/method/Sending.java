package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.text.TextRules;
import dev.soroka.sandbox.world.Content;
import dev.soroka.sandbox.world.Mailbox;
import dev.soroka.sandbox.world.Wire;
import dev.soroka.sandbox.world.World;
import java.util.Set;

/** The methods that write into a chat without files. */
final class Sending {

  private static final int GENERAL_TOPIC = 1;
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "record_audio",
          "upload_audio",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  private final World world;
  private final Places places;
  private final Mailbox mailbox;
  private final Wire wire;

  Sending(World world, Places places, Mailbox mailbox, Wire wire) {
    this.world = world;
    this.places = places;
    this.mailbox = mailbox;
    this.wire = wire;
  }

  Answer message(Request request) {
    var words =
        TextRules.message(
            request.text("text"), request.text("parse_mode"), request.json("entities"));
    var chat = places.writable(request);
    var markup = Keyboards.any(request, chat);
    var draft = places.draft(request, chat);
    var sent = mailbox.post(request.bot(), chat, draft, new Content.Text(words), markup);
    return Answer.of(wire.message(request.bot(), sent));
  }

  Answer chatAction(Request request) {
    var action = request.text("action");
    if (!ACTIONS.contains(action)) {
      throw Refusal.badRequest("wrong parameter action in request");
    }
    var chat = places.writable(request);
    var thread = (int) request.number("message_thread_id");
    if (thread > GENERAL_TOPIC && !chat.topics().containsKey(thread)) {
      throw Refusal.badRequest("message thread not found");
    }
    world
        .events()
        .publish(
            "action",
            () ->
                Json.object()
                    .put("bot", request.bot())
                    .put("chat", chat.id())
                    .put("action", action));
    return Answer.yes();
  }
}
