package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.photo.Photos;
import dev.soroka.sandbox.text.TextRules;
import dev.soroka.sandbox.world.Content;
import dev.soroka.sandbox.world.Mailbox;
import dev.soroka.sandbox.world.Picture;
import dev.soroka.sandbox.world.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** The methods that write pictures into a chat. */
final class PhotoSending {

  private static final String ATTACHED = "attach://";
  private static final int LARGEST_ALBUM = 10;

  private final Places places;
  private final Mailbox mailbox;
  private final Wire wire;
  private final Photos photos;

  PhotoSending(Places places, Mailbox mailbox, Wire wire, Photos photos) {
    this.places = places;
    this.mailbox = mailbox;
    this.wire = wire;
    this.photos = photos;
  }

  Answer photo(Request request) {
    var caption =
        TextRules.caption(
            request.text("caption"), request.text("parse_mode"), request.json("caption_entities"));
    var chat = places.writable(request);
    var markup = Keyboards.any(request, chat);
    var draft = places.draft(request, chat);
    var picture =
        picture(request, "photo", request.text("photo"))
            .orElseThrow(() -> Refusal.badRequest("there is no photo in the request"));
    var content = new Content.Photo(picture, caption, "");
    var sent = mailbox.post(request.bot(), chat, draft, content, markup);
    return Answer.of(wire.message(request.bot(), sent));
  }

  Answer mediaGroup(Request request) {
    var media = media(request);
    var chat = places.writable(request);
    var draft = places.draft(request, chat);
    var album = Long.toString(ThreadLocalRandom.current().nextLong(1L << 52, 1L << 62));
    var contents = new ArrayList<Content>();
    media.forEach(one -> contents.add(content(request, one, album)));
    return Answer.of(
        Json.array(
            contents,
            content ->
                wire.message(
                    request.bot(),
                    mailbox.post(request.bot(), chat, draft, content, Optional.empty()))));
  }

  private static List<JsonNode> media(Request request) {
    if (request.text("media").isEmpty() && request.json("media").isEmpty()) {
      throw Refusal.badRequest("parameter \"media\" is required");
    }
    var media =
        request
            .readableJson("media", "media")
            .filter(JsonNode::isArray)
            .orElseThrow(() -> Refusal.badRequest("expected an Array of InputMedia"));
    if (media.isEmpty()) {
      throw Refusal.badRequest("there are no messages to send");
    }
    if (media.size() > LARGEST_ALBUM) {
      throw Refusal.badRequest("too many messages to send as an album");
    }
    return media.valueStream().toList();
  }

  private Content content(Request request, JsonNode media, String album) {
    if (!media.isObject()) {
      throw fault("expected an Object");
    }
    if (!Json.text(media, "type").equals("photo")) {
      throw fault("the sandbox takes media of the type \"photo\" only");
    }
    var picture =
        picture(request, "", Json.text(media, "media")).orElseThrow(() -> fault("media not found"));
    var caption =
        TextRules.caption(
            Json.text(media, "caption"),
            Json.text(media, "parse_mode"),
            Optional.ofNullable(media.get("caption_entities")));
    return new Content.Photo(picture, caption, album);
  }

  /** An upload under the field itself or attached under another name, or a file id. */
  private Optional<Picture> picture(Request request, String field, String value) {
    var name = value.startsWith(ATTACHED) ? value.substring(ATTACHED.length()) : field;
    var upload = request.files().get(name);
    if (upload != null) {
      return Optional.of(photos.add(upload.bytes()));
    }
    if (value.isEmpty() || value.startsWith(ATTACHED)) {
      return Optional.empty();
    }
    if (value.startsWith("http://") || value.startsWith("https://")) {
      throw Refusal.badRequest("failed to get HTTP URL content");
    }
    return Optional.of(
        photos
            .find(value)
            .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified")));
  }

  private static Refusal fault(String reason) {
    return Refusal.badRequest("can't parse InputMedia: " + reason);
  }
}
