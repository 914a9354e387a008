package dev.soroka.notification.channel.telegram;

import dev.soroka.notification.channel.Attachment;
import dev.soroka.notification.channel.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pictures as the Bot API takes them: {@code sendPhoto} for one, {@code sendMediaGroup} for an
 * album; what is uploaded travels in a form under the name that {@code attach://} gives.
 *
 * @param method the Bot API's name for it
 */
record PictureForm(String method, RequestBody body) {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  static PictureForm of(Call.Show show, JsonMapper json) {
    return new Filling(show, json).form();
  }

  /** A form that is being filled in. */
  private static final class Filling {
    private final Map<String, byte[]> uploads = new LinkedHashMap<>();
    private final Call.Show show;
    private final JsonMapper json;
    private final ObjectNode fields;

    Filling(Call.Show show, JsonMapper json) {
      this.show = show;
      this.json = json;
      this.fields = json.createObjectNode();
    }

    PictureForm form() {
      var to = show.to();
      var style = show.style();
      fields.put("chat_id", to.target());
      put(fields, "message_thread_id", to.topic());
      put(fields, "disable_notification", style.silent() ? true : null);
      put(fields, "protect_content", style.guarded() ? true : null);
      put(fields, "reply_parameters", Methods.answer(style));
      if (show.pictures().size() == 1) {
        fill(fields, "photo", show.pictures().getFirst());
        put(fields, "reply_markup", Methods.markup(show.keyboard()));
        return new PictureForm("sendphoto", body());
      }
      var media = fields.putArray("media");
      show.pictures()
          .forEach(
              picture -> {
                var one = media.addObject().put("type", "photo");
                fill(one, "media", picture);
              });
      return new PictureForm("sendmediagroup", body());
    }

    private void fill(ObjectNode target, String field, Attachment picture) {
      target.put(field, named(picture));
      var caption = picture.caption();
      if (!caption.text().isBlank()) {
        target.put("caption", caption.text());
        target.set("caption_entities", json.valueToTree(Entities.of(caption)));
      }
    }

    private String named(Attachment picture) {
      return switch (picture) {
        case Attachment.Known(var file, _) -> file;
        case Attachment.Upload(var bytes, _) -> {
          var name = "picture" + uploads.size();
          uploads.put(name, bytes);
          yield "attach://" + name;
        }
      };
    }

    private void put(ObjectNode target, String name, @Nullable Object value) {
      if (value != null) {
        target.set(name, json.valueToTree(value));
      }
    }

    private RequestBody body() {
      if (uploads.isEmpty()) {
        return new OneShot(JSON, json.writeValueAsBytes(fields));
      }
      var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
      fields.forEachEntry((name, value) -> form.addFormDataPart(name, text(value)));
      uploads.forEach(
          (name, bytes) -> form.addFormDataPart(name, name, RequestBody.create(bytes, BYTES)));
      return new OneShot(form.build());
    }

    private static String text(JsonNode value) {
      return value.isString() ? value.asString() : value.toString();
    }
  }
}
