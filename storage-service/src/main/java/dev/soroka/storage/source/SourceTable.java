package dev.soroka.storage.source;

import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The table of sources. */
@Component
class SourceTable implements Entries<Source> {
  private static final Logger log = LoggerFactory.getLogger(SourceTable.class);
  private static final String SELECT =
      "select id, body || jsonb_build_object('id', id) as body from source ";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final RowMapper<Source> source;

  SourceTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.source = (row, _) -> json.readValue(row.getString("body"), Source.class);
  }

  /**
   * Keeps the source, unless one that is the same is there already, which is then the answer and
   * stays locked: nobody can take it away before the caller has joined it.
   */
  Kept keep(Source draft, Optional<UUID> sharing) {
    return jdbc.sql(
            """
            insert into source (body, sharing) values (:body::jsonb, :sharing)
            on conflict (open, sharing) where sharing is not null
              do update set sharing = excluded.sharing
            returning id, xmax = 0 as fresh
            """)
        .param("body", body(draft))
        .param("sharing", sharing.orElse(null))
        .query(Kept.class)
        .single();
  }

  /** The public source that is the same, held so that nobody can take it away. */
  Optional<Kept> findOpen(UUID sharing) {
    return jdbc.sql(
            """
            select id, false as fresh from source where open and sharing = :sharing for key share
            """)
        .param("sharing", sharing)
        .query(Kept.class)
        .optional();
  }

  /** Replaces a source that the caller holds. */
  void replace(Source changed, Optional<UUID> sharing) {
    try {
      jdbc.sql("update source set body = :body::jsonb, sharing = :sharing where id = :id")
          .param("id", changed.id())
          .param("body", body(changed))
          .param("sharing", sharing.orElse(null))
          .update();
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("Another source reads the same address in the same way");
    }
  }

  /** The source, which nobody else can change or remove until the transaction ends. */
  Optional<Source> hold(long id) {
    return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(source).optional();
  }

  Optional<Source> find(long id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(source).optional();
  }

  /**
   * Sources by id; with a subscriber only those that this one added. One whose row somebody broke
   * by hand is left out, and the next ones take its place: a short page would be taken for the
   * last.
   */
  List<Source> list(@Nullable Long subscriber, long after, int limit) {
    var rows = rows(subscriber, after, limit);
    var readable = rows.stream().flatMap(row -> read(row).stream()).toList();
    if (rows.size() < limit || readable.size() == limit) {
      return readable;
    }
    var more = list(subscriber, rows.getLast().id(), limit - readable.size());
    return Stream.concat(readable.stream(), more.stream()).toList();
  }

  private List<Row> rows(@Nullable Long subscriber, long after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where id > :after and (:subscriber::bigint is null or id in (
                  select m.source from source_member m where m.subscriber = :subscriber))
                order by id
                limit :limit
                """)
        .param("subscriber", subscriber)
        .param("after", after)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  private Optional<Source> read(Row row) {
    try {
      return Optional.of(json.readValue(row.body(), Source.class));
    } catch (JacksonException e) {
      // Its message would quote the row, which holds addresses and ciphertext.
      log.warn("The row of source {} is broken: {}", row.id(), e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Whether another subscriber who adds the same joins it. */
  boolean isShared(long id) {
    return jdbc.sql("select sharing is not null from source where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void delete(Collection<Long> ids) {
    jdbc.sql("delete from source where id = any (:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  @Override
  public Part part() {
    return Part.SOURCE;
  }

  @Override
  public List<Source> after(long id, int limit) {
    return list(null, id, limit);
  }

  @Override
  public List<Source> withIds(Collection<Long> ids) {
    return jdbc
        .sql(SELECT + "where id = any (:ids) order by id")
        .param("ids", ids.toArray(Long[]::new))
        .query(Row.class)
        .list()
        .stream()
        .flatMap(row -> read(row).stream())
        .toList();
  }

  @Override
  public long id(Source one) {
    return one.id();
  }

  private String body(Source written) {
    var body = json.writeValueAsString(written);
    if (body.contains("\\u0000")) {
      throw Problem.badRequest("A source holds no NUL characters");
    }
    return body;
  }

  /** The number of a source that is kept, and whether it was not there before. */
  record Kept(long id, boolean fresh) {}

  /** A source as it stands in its row. */
  private record Row(long id, String body) {}
}
