package dev.soroka.management.notice;

import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Timeline;
import dev.soroka.management.notice.NoticeRows.Notice;
import dev.soroka.management.notification.Messages;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the owners of sources what there is to know of them. What waits is a row; telling it and
 * keeping the messages to the owners is one transaction, so each is told once.
 */
@Component
public class Telling {
  private static final Logger log = LoggerFactory.getLogger(Telling.class);
  private static final int AT_ONCE = 50;
  private static final Duration KEPT = Duration.ofDays(30);

  private final NoticeRows rows;
  private final CatalogMap<Source> sources;
  private final Owners owners;
  private final Keeping keeping;
  private final MeterRegistry meters;
  private final Clock clock;

  Telling(
      NoticeRows rows,
      CatalogMap<Source> sources,
      Owners owners,
      Keeping keeping,
      MeterRegistry meters,
      Clock clock) {
    this.rows = rows;
    this.sources = sources;
    this.owners = owners;
    this.keeping = keeping;
    this.meters = meters;
    this.clock = clock;
  }

  /** The loop must survive: what cannot be told now, because storage is away, is told later. */
  @Scheduled(fixedDelay = 5_000)
  public void tell() {
    try {
      rows.untold(AT_ONCE).forEach(this::tell);
    } catch (RuntimeException e) {
      meters.counter("soroka_management_notices_put_off").increment();
      log.warn("Owners of sources are told later: {}", e.toString());
    }
  }

  @Scheduled(fixedDelay = 3_600_000)
  void forget() {
    rows.forget(clock.instant().minus(KEPT));
  }

  /** A source that was removed in between has nobody who would want to know. */
  private void tell(Notice notice) {
    var source = sources.find(notice.source());
    var recipients = source.map(owners::of).orElse(List.of());
    var kind = notice.news().kind().name().toLowerCase(Locale.ROOT);
    var messages =
        source.stream()
            .flatMap(it -> recipients.stream().map(to -> message(notice.news(), it, to)))
            .toList();
    if (keeping.keep(notice.id(), messages)) {
      meters.counter("soroka_management_notices", "kind", kind).increment();
      log.atInfo()
          .addKeyValue("source", notice.source())
          .addKeyValue("owners", recipients.size())
          .log("Told that it is {}", kind);
    }
  }

  private Notification message(News news, Source source, Recipient to) {
    var text = NoticeWords.in(to.language()).of(news, source);
    return new Notification(
        Messages.ORIGIN,
        0,
        to,
        Notification.Urgency.ORDINARY,
        null,
        "SOURCE_" + news.kind(),
        new Notification.Content.Written(RichText.plain(text), Keyboard.NONE),
        new Timeline(null, null, null, clock.instant()));
  }
}
