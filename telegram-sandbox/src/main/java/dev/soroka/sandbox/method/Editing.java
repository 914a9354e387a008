package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.text.TextRules;
import dev.soroka.sandbox.world.Author;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.Content;
import dev.soroka.sandbox.world.Mailbox;
import dev.soroka.sandbox.world.Message;
import dev.soroka.sandbox.world.Standing;
import dev.soroka.sandbox.world.Wire;
import dev.soroka.sandbox.world.World;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The methods that change or remove what was sent. */
final class Editing {

  private static final Duration DELETABLE = Duration.ofDays(2);

  private final World world;
  private final Places places;
  private final Mailbox mailbox;
  private final Wire wire;

  Editing(World world, Places places, Mailbox mailbox, Wire wire) {
    this.world = world;
    this.places = places;
    this.mailbox = mailbox;
    this.wire = wire;
  }

  Answer text(Request request) {
    var words =
        TextRules.message(
            request.text("text"), request.text("parse_mode"), request.json("entities"));
    var chat = target(request);
    var markup = Keyboards.inline(request, chat);
    return change(
        request,
        chat,
        message -> {
          if (!(message.content() instanceof Content.Text)) {
            throw Refusal.badRequest("there is no text in the message to edit");
          }
          return changed(message, new Content.Text(words), markup);
        });
  }

  Answer caption(Request request) {
    var caption =
        TextRules.caption(
            request.text("caption"), request.text("parse_mode"), request.json("caption_entities"));
    var chat = target(request);
    var markup = Keyboards.inline(request, chat);
    return change(
        request,
        chat,
        message -> {
          if (message.content() instanceof Content.Photo(var picture, _, var album)) {
            return changed(message, new Content.Photo(picture, caption, album), markup);
          }
          throw Refusal.badRequest("there is no caption in the message to edit");
        });
  }

  Answer replyMarkup(Request request) {
    var chat = target(request);
    var markup = Keyboards.inline(request, chat);
    return change(request, chat, message -> changed(message, message.content(), markup));
  }

  Answer delete(Request request) {
    if (request.text("message_id").isEmpty()) {
      throw Refusal.badRequest("message identifier is not specified");
    }
    var chat = places.writable(request);
    var message =
        world
            .history(request.bot(), chat)
            .find(request.messageId())
            .orElseThrow(() -> Refusal.badRequest("message to delete not found"));
    var may =
        chat.isPrivate()
            || message.author().equals(Author.bot(request.bot()))
            || chat.standing(request.bot()) == Standing.ADMINISTRATOR;
    var age = Duration.ofSeconds(world.now() - message.post().date());
    if (!may || age.compareTo(DELETABLE) > 0) {
      throw Refusal.badRequest("message can't be deleted");
    }
    mailbox.delete(request.bot(), chat, message.id());
    return Answer.yes();
  }

  private Chat target(Request request) {
    if (request.text("chat_id").isEmpty() && request.messageId() == 0) {
      throw Refusal.badRequest("message identifier is not specified");
    }
    return places.writable(request);
  }

  private Answer change(Request request, Chat chat, UnaryOperator<Message> change) {
    var changed =
        mailbox.change(
            request.bot(),
            chat,
            request.messageId(),
            message -> {
              if (!message.author().equals(Author.bot(request.bot()))) {
                throw Refusal.badRequest("message can't be edited");
              }
              return change.apply(message);
            });
    return changed
        .map(message -> Answer.of(wire.message(request.bot(), message)))
        .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
  }

  /** A change of the keyboard alone does not count as an edit for people. */
  private Message changed(Message message, Content content, Optional<JsonNode> markup) {
    var sameContent = content.equals(message.content());
    if (sameContent && markup.equals(message.inlineKeyboard())) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    return message.with(content, markup, sameContent ? message.edited() : world.now());
  }
}
