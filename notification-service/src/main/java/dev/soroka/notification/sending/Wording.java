package dev.soroka.notification.sending;

import dev.soroka.common.contract.Manner;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Timeline;
import dev.soroka.notification.account.Readers;
import dev.soroka.notification.channel.Style;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.render.Part;
import dev.soroka.notification.render.Receipt;
import dev.soroka.notification.render.Rendering;
import dev.soroka.notification.render.Telling;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A claimed row as the messages that say it. */
@Component
class Wording {
  private final JsonMapper json;
  private final Readers readers;
  private final Clock clock;

  Wording(JsonMapper json, Readers readers, Clock clock) {
    this.json = json;
    this.readers = readers;
    this.clock = clock;
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
            receipt(row));
    return Rendering.parts(content, telling);
  }

  private @Nullable Receipt receipt(Claimed row) {
    return readers.wantsReceipts(row.subscriber())
        ? new Receipt(json.readValue(row.timeline(), Timeline.class), clock.instant())
        : null;
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
