package dev.soroka.filter.personal;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * The second half of this service: decide for each subscriber what becomes of the item, keep the
 * decision with its reason, and announce what is to be sent now.
 */
@Component
class Personalizing {
  private static final Logger log = LoggerFactory.getLogger(Personalizing.class);

  private final Recipients recipients;
  private final Days days;
  private final Decisions decisions;
  private final Announcer<Decision> announcer;
  private final MeterRegistry meters;
  private final Clock clock;

  Personalizing(
      Recipients recipients,
      Days days,
      Decisions decisions,
      Announcer<Decision> announcer,
      MeterRegistry meters,
      Clock clock) {
    this.recipients = recipients;
    this.days = days;
    this.decisions = decisions;
    this.announcer = announcer;
    this.meters = meters;
    this.clock = clock;
  }

  @RabbitListener(queues = Topology.FILTER_ITEM_MATCHED)
  void on(ItemMatched event) {
    days.admit(event.item().day());
    var judged = judge(event);
    var decided = decisions.decide(event, judged, clock.instant());
    announcer.announce(decided.unannounced());
    count(judged, decided);
    log.atInfo()
        .addKeyValue("item", event.item().id())
        .addKeyValue("announced", decided.unannounced().size())
        .log("Matches decided");
  }

  private List<Judged> judge(ItemMatched event) {
    return event.matches().stream()
        .sorted(Comparator.comparingLong(Match::subscriber))
        .flatMap(match -> judge(event, match))
        .toList();
  }

  private Stream<Judged> judge(ItemMatched event, Match match) {
    var subscriber = recipients.find(match.subscriber());
    if (subscriber.isEmpty()) {
      meters.counter("soroka_filter_subscribers_gone").increment();
      return Stream.empty();
    }
    return Stream.of(new Judged(match, Judgement.of(event.item(), subscriber.get())));
  }

  private void count(List<Judged> judged, Decided decided) {
    decided.added().forEach(reason -> count(reason, 1));
    count(Reason.ALREADY_SEEN, judged.size() - decided.added().size());
  }

  private void count(Reason reason, int decisions) {
    meters.counter("soroka_filter_decisions", "reason", reason.label()).increment(decisions);
  }
}
