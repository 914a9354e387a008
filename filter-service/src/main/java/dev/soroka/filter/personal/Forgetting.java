package dev.soroka.filter.personal;

import dev.soroka.filter.personal.known.Recipients;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases what was decided for subscribers who were erased: it tells what they looked for. */
@Component
class Forgetting {
  private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
  private static final int PAGE = 10_000;

  private final JdbcClient database;
  private final Recipients recipients;

  Forgetting(JdbcClient database, Recipients recipients) {
    this.database = database;
    this.recipients = recipients;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forget() {
    var page = page(0);
    while (!page.isEmpty()) {
      page.stream().filter(id -> recipients.find(id).isEmpty()).forEach(this::erase);
      page = page(page.getLast());
    }
  }

  private List<Long> page(long after) {
    return database
        .sql("select id from subscriber where id > :after order by id limit :limit")
        .param("after", after)
        .param("limit", PAGE)
        .query(Long.class)
        .list();
  }

  /** The row of the subscriber goes last: while it is there, a crash leaves nothing forgotten. */
  private void erase(long subscriber) {
    for (var table : List.of("digest", "cooldown", "told", "decision")) {
      delete(table, "subscriber", subscriber);
    }
    delete("subscriber", "id", subscriber);
    log.atInfo().addKeyValue("subscriber", subscriber).log("Decisions erased");
  }

  private void delete(String table, String column, long subscriber) {
    database
        .sql("delete from %s where %s = :subscriber".formatted(table, column))
        .param("subscriber", subscriber)
        .update();
  }
}
