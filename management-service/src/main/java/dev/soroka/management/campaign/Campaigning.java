package dev.soroka.management.campaign;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.api.AudienceApi;
import dev.soroka.common.api.AudienceApi.Part;
import dev.soroka.common.api.NotificationApi;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The story of a campaign: its run begins when it is due, its audience is pulled in small pages,
 * those next in line are asked for at its pace, and it ends when all of them have been told.
 */
@Component
class Campaigning {
  private final AudienceApi audiences;
  private final NotificationApi notifications;
  private final Ledger ledger;
  private final Caution caution;
  private final Announcer<Invitation> announcer;
  private final Clock clock;

  Campaigning(
      AudienceApi audiences,
      NotificationApi notifications,
      Ledger ledger,
      Caution caution,
      Announcer<Invitation> announcer,
      Clock clock) {
    this.audiences = audiences;
    this.notifications = notifications;
    this.ledger = ledger;
    this.caution = caution;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** Does what there is to do for this campaign now. */
  void advance(Campaign campaign) {
    switch (campaign.state()) {
      case SCHEDULED -> beginIfDue(campaign);
      case RUNNING -> ledger.run(campaign).ifPresent(run -> advance(campaign, run));
      case CANCELLED -> ledger.run(campaign).ifPresent(run -> windUp(campaign, run));
      case DRAFT, PAUSED, FINISHED -> {}
    }
  }

  private void beginIfDue(Campaign campaign) {
    if (campaign.isDue(clock.instant())) {
      long total =
          audiences.count(campaign.plan().reached()).stream().mapToLong(Part::subscribers).sum();
      ledger.begin(campaign, total);
    }
  }

  private void advance(Campaign campaign, Run run) {
    if (caution.stops(campaign, run)) {
      return;
    }
    if (run.isOver()) {
      ledger.finish(campaign, run);
      return;
    }
    pull(campaign, run);
    announcer.announce(ledger.take(campaign));
  }

  /** The next page, as soon as less than a page of the audience is at hand. */
  private void pull(Campaign campaign, Run run) {
    int page = Pace.page(campaign.perMinute());
    if (run.complete() || run.waiting() >= page) {
      return;
    }
    var next = audiences.page(campaign.plan().reached(), run.cursor(), page);
    ledger.pulled(run, next, next.size() < page);
  }

  /** What had been claimed when it was cancelled may have become due again. */
  private void windUp(Campaign campaign, Run run) {
    if (run.underWay() == 0) {
      ledger.close(run);
      return;
    }
    stop(campaign);
  }

  /** What the outbox has of this campaign is cancelled before anybody claims it. */
  void stop(Campaign campaign) {
    int _ = notifications.stop(campaign.origin());
  }
}
