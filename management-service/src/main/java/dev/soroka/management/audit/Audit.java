package dev.soroka.management.audit;

import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The book of actions; entries are only ever added. */
@Component
public class Audit {
  /** Who acts when nobody asked for it. */
  public static final String ITSELF = "soroka";

  private final JdbcClient jdbc;
  private final Clock clock;

  Audit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Something that was done.
   *
   * @param actor the user who did it, or {@link #ITSELF}
   * @param subject to what, such as {@code campaign:7}
   */
  public record Entry(
      long id, Instant at, String actor, String action, String subject, String detail) {}

  /** Notes what the user of this request does, or, without one, what happens by itself. */
  public void note(String action, String subject, String detail) {
    var actor =
        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .map(Authentication::getName)
            .orElse(ITSELF);
    jdbc.sql(
            """
            insert into audit (at, actor, action, subject, detail)
            values (:at, :actor, :action, :subject, :detail)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .param("detail", detail)
        .update();
  }

  /** A page of entries by age; with a subject only those about it. */
  Page<Entry> page(@Nullable String subject, Paging paging) {
    List<Entry> entries =
        jdbc.sql(
                """
                select id, at, actor, action, subject, detail from audit
                where id > :after and (:subject::text is null or subject = :subject)
                order by id limit :limit
                """)
            .param("after", paging.after())
            .param("subject", subject)
            .param("limit", paging.limit())
            .query(
                (row, _) ->
                    new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
            .list();
    return paging.page(entries, Entry::id);
  }
}
