package dev.soroka.management.campaign;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Counts how the invitations of campaigns ended: each once, however often it is told. */
@Component
class Outcomes {
  private final JdbcClient jdbc;
  private final RunRows runs;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Clock clock;

  Outcomes(
      JdbcClient jdbc,
      RunRows runs,
      TransactionTemplate transaction,
      JsonMapper json,
      MeterRegistry meters,
      Clock clock) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.transaction = transaction;
    this.json = json;
    this.meters = meters;
    this.clock = clock;
  }

  private record Told(long id, String state, @Nullable String error) {}

  private record Place(long campaign, int run) {}

  private record Counted(long campaign, int run, String state) {}

  @RabbitListener(queues = Topology.MANAGEMENT_NOTIFICATION_FINISHED)
  void on(NotificationFinished event) {
    var told =
        event.notifications().stream()
            .filter(finished -> Campaign.isOrigin(finished.origin()))
            .map(Outcomes::told)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    var counted = Objects.requireNonNull(transaction.execute(_ -> count(told)));
    counted.forEach(
        one -> meters.counter("soroka_campaign_recipients", "outcome", one.state()).increment());
  }

  /** Runs are counted in one order, so that two of us never wait for each other. */
  private List<Counted> count(List<Told> told) {
    var counted = end(told);
    var order = Comparator.comparingLong(Place::campaign).thenComparingInt(Place::run);
    Map<Place, Map<String, Long>> counts =
        counted.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Place(one.campaign(), one.run()),
                    () -> new TreeMap<>(order),
                    Collectors.groupingBy(Counted::state, Collectors.counting())));
    counts.forEach((place, outcomes) -> runs.count(place.campaign(), place.run(), outcomes));
    return counted;
  }

  private List<Counted> end(List<Told> told) {
    return jdbc.sql(
            """
            update campaign_recipient r
            set state = told.state, error = left(told.error, 500), finished_at = :now
            from json_to_recordset(:told::json) as told(id bigint, state text, error text)
            where r.id = told.id and r.state = 'requested'
            returning r.campaign, r.run, r.state
            """)
        .param("told", json.writeValueAsString(told))
        .param("now", CampaignRows.time(clock.instant()))
        .query(Counted.class)
        .list();
  }

  private static Told told(Finished finished) {
    return new Told(finished.request(), word(finished.state()), finished.error());
  }

  /** What was collapsed into a digest was told; campaigns have no keys by which to be replaced. */
  private static String word(State state) {
    return switch (state) {
      case SENT, COLLAPSED -> "sent";
      case REFUSED -> "refused";
      case CLOSED -> "closed";
      case EXHAUSTED -> "exhausted";
      case UNCERTAIN -> "uncertain";
      case REPLACED, CANCELLED -> "cancelled";
    };
  }
}
