package dev.soroka.filter.personal;

import dev.soroka.common.json.SorokaJson;
import dev.soroka.testkit.ServiceDatabase;

/** What was decided, as it is shown to those who ask. */
final class Histories {
  private Histories() {}

  static DecisionHistory on(ServiceDatabase database) {
    var client = database.client();
    return new StoredDecisions(client, new DecisionRows(client, SorokaJson.mapper()));
  }
}
