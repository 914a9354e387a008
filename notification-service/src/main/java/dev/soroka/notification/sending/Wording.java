package dev.soroka.notification.sending;

import dev.soroka.common.contract.Manner;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.notification.account.Readers;
import dev.soroka.notification.channel.Style;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.render.Part;
import dev.soroka.notification.render.Rendering;
import dev.soroka.notification.render.Telling;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A claimed row as the messages that say it. */
@Component
class Wording {
  private final JsonMapper json;
  private final Readers readers;

  Wording(JsonMapper json, Readers readers) {
    this.json = json;
    this.readers = readers;
  }

  /** What edits a message says it without showing pictures once more. */
  List<Part> parts(Claimed row, Line line) {
    var content = json.readValue(row.content(), Content.class);
    boolean fresh = row.edits() == null;
    int room = fresh || !row.captioned() ? line.textLimit() : line.captionLimit();
    var telling =
        new Telling(
            row.language(),
            readers.zone(row.subscriber()),
            row.repeated(),
            room,
            line.captionLimit(),
            fresh,
            row.lost(),
            null);
    return Rendering.parts(content, telling);
  }

  /** Only the first message of several makes a sound. */
  Style style(Claimed row) {
    var manner = manner(row);
    boolean silent = manner.silent() || row.part() > 0;
    return new Style(silent, manner.guarded(), manner.preview(), row.answers());
  }

  /** In which manner it arrives. */
  Manner manner(Claimed row) {
    return json.readValue(row.manner(), Manner.class);
  }
}
