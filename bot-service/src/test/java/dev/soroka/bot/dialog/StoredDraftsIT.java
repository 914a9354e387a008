package dev.soroka.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredDraftsIT {
  private static final Address ANNA = Address.chat(501);
  private static final Address TOPIC = new Address("telegram", "501", 12);

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.BOT);
  private final Drafts drafts = new StoredDrafts(database.client(), SorokaJson.mapper());

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void givesADraftToNobodyElse() {
    long id = drafts.keep(ANNA, new Draft.WantedWatch("java"));

    assertThat(drafts.find(Address.chat(502), id)).isEmpty();
    assertThat(drafts.find(TOPIC, id)).isEmpty();
    assertThat(drafts.find(ANNA, id + 1)).isEmpty();
    assertThat(drafts.find(ANNA, id)).contains(new Draft.WantedWatch("java"));
  }

  @Test
  void takesADraftThatItCannotReadForTooOld() {
    long id = drafts.keep(ANNA, new Draft.WantedSource("https://example.org/"));
    database.client().sql("update draft set body = '{\"type\":\"Elsewhat\"}'").update();

    assertThat(drafts.find(ANNA, id)).isEmpty();
  }

  @Test
  void keepsFoundSourcesWhole() {
    var found =
        new Draft.FoundSources(List.of(Sources.feed("https://example.org/feed.xml").source()));
    long id = drafts.keep(TOPIC, found);

    assertThat(drafts.find(TOPIC, id)).contains(found);
  }

  @Test
  void forgetsTheDraftsOfOneChat() {
    long anna = drafts.keep(ANNA, new Draft.WantedWatch("java"));
    long topic = drafts.keep(TOPIC, new Draft.WantedWatch("java"));
    drafts.forget(ANNA);

    assertThat(drafts.find(ANNA, anna)).isEmpty();
    assertThat(drafts.find(TOPIC, topic)).isPresent();
  }
}
