package dev.soroka.storage.subscriber;

import dev.soroka.common.api.AudienceApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.bind.annotation.RestController;

/** Finds those whom a campaign may reach. */
@RestController
class AudiencesEndpoint implements AudienceApi {
  private static final int LONGEST_PAGE = 500;
  private static final int MOST_WORDS = 50;
  private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N} ]");

  private static final String WANTED =
      """
      from subscriber s
      where not closed and not paused and coalesce((preferences ->> 'campaigns')::boolean, true)
        and (cardinality(:channels) = 0 or channel = any(:channels))
        and (cardinality(:languages) = 0 or language = any(:languages))
        and (cardinality(:senders) = 0 or sender = any(:senders))
        and (:activeSince::timestamptz is null or opened_at >= :activeSince)
        and (:silentSince::timestamptz is null or opened_at < :silentSince)
        and (cardinality(:watching) = 0 or exists (
          select 1 from watch w
          where w.subscriber = s.id and w.active and w.query ~* any(:watching)))
        and (cardinality(:categories) = 0
          or exists (
            select 1 from watch w
            where w.subscriber = s.id and w.active and w.query ~* any(:asked))
          or exists (
            select 1 from source_member m join source c on c.id = m.source
            where m.subscriber = s.id and lower(c.category) = any(:categories)))
      """;

  private final JdbcClient jdbc;
  private final PreferencesColumn preferences;
  private final Clock clock;

  AudiencesEndpoint(JdbcClient jdbc, PreferencesColumn preferences, Clock clock) {
    this.jdbc = jdbc;
    this.preferences = preferences;
    this.clock = clock;
  }

  @Override
  public List<Subscriber> page(Audience audience, long after, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.badRequest("limit must be from 1 to " + LONGEST_PAGE);
    }
    return wanted("select s.*", audience, "and id > :after order by id limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> subscriber(row))
        .list();
  }

  @Override
  public List<Part> count(Audience audience) {
    var select = "select language, sender, count(*) as subscribers";
    return wanted(select, audience, "group by language, sender order by language, sender")
        .query(Part.class)
        .list();
  }

  private StatementSpec wanted(String select, Audience audience, String rest) {
    if (audience.watching().size() + audience.categories().size() > MOST_WORDS) {
      throw Problem.badRequest("An audience is chosen by up to " + MOST_WORDS + " words");
    }
    return jdbc.sql(select + "\n" + WANTED + rest)
        .param("channels", audience.channels().toArray(String[]::new))
        .param("languages", audience.languages().toArray(String[]::new))
        .param("senders", audience.senders().toArray(Long[]::new))
        .param("activeSince", before(audience.activeWithin()))
        .param("silentSince", before(audience.silentFor()))
        .param("watching", patterns("(^|[ (\"])%s($|[ )\"*])", audience.watching()))
        .param("asked", patterns("(^|[ (])category:\"?%s($|[ )\"])", audience.categories()))
        .param(
            "categories",
            audience.categories().stream()
                .map(category -> category.toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
  }

  private @Nullable OffsetDateTime before(@Nullable Duration length) {
    return length == null ? null : clock.instant().minus(length).atOffset(ZoneOffset.UTC);
  }

  /** A word as it stands in a query that asks for it; one that is forbidden has a minus before. */
  private static String[] patterns(String form, List<String> words) {
    return words.stream()
        .map(word -> form.formatted(SPECIAL.matcher(word.strip()).replaceAll("\\\\$0")))
        .toArray(String[]::new);
  }

  private Subscriber subscriber(ResultSet row) throws SQLException {
    return new Subscriber(
        row.getLong("id"),
        new Address(
            row.getString("channel"),
            row.getString("target"),
            row.getObject("topic", Integer.class)),
        row.getObject("sender", Long.class),
        row.getString("language"),
        row.getBoolean("paused"),
        row.getBoolean("closed"),
        preferences.convertToEntityAttribute(row.getString("preferences")));
  }
}
