package dev.soroka.notification.sending;

import dev.soroka.common.contract.Notification.Content;
import dev.soroka.notification.account.Readers;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.render.Part;
import dev.soroka.notification.render.Rendering;
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

  List<Part> parts(Claimed row, int limit) {
    var content = json.readValue(row.content(), Content.class);
    var zone = readers.zone(row.subscriber());
    return Rendering.parts(content, row.language(), zone, row.repeated(), limit);
  }
}
