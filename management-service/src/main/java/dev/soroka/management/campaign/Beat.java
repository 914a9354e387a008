package dev.soroka.management.campaign;

import dev.soroka.common.api.NotificationApi;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives every campaign its turn four times a second, each by itself, so that none waits for
 * another.
 */
@Component
class Beat {
  private static final Logger log = LoggerFactory.getLogger(Beat.class);

  private final CampaignRows campaigns;
  private final Campaigning campaigning;
  private final Caution caution;
  private final NotificationApi notifications;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger atWork;
  private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

  Beat(
      CampaignRows campaigns,
      Campaigning campaigning,
      Caution caution,
      NotificationApi notifications,
      MeterRegistry meters,
      Clock clock) {
    this.campaigns = campaigns;
    this.campaigning = campaigning;
    this.caution = caution;
    this.notifications = notifications;
    this.meters = meters;
    this.clock = clock;
    this.atWork = meters.gauge("soroka_campaigns_at_work", new AtomicInteger());
  }

  @Scheduled(fixedDelay = 250)
  void beat() {
    var due = campaigns.atWork(clock.instant());
    atWork.set(due.size());
    for (var campaign : due) {
      if (busy.add(campaign.id())) {
        turns.execute(() -> turn(campaign));
      }
    }
  }

  /** An account that the channel slows down slows down its campaigns. */
  @Scheduled(fixedDelay = 1_000)
  void lookAtSenders() {
    if (atWork.get() == 0) {
      return;
    }
    try {
      caution.learn(notifications.senders());
    } catch (RuntimeException e) {
      // Campaigns go on as before; what the senders refuse is counted by what they finish.
      meters.counter("soroka_campaign_sender_looks_failed").increment();
      log.debug("Nobody says how the senders fare: {}", e.toString());
    }
  }

  /** The loop must survive; what could not be done is tried again with the next beat. */
  private void turn(Campaign campaign) {
    try {
      campaigning.advance(campaign);
    } catch (RuntimeException e) {
      meters.counter("soroka_campaign_turns_failed").increment();
      log.atWarn().addKeyValue("campaign", campaign.id()).log("It waits: {}", e.toString());
    } finally {
      busy.remove(campaign.id());
    }
  }

  @PreDestroy
  void stop() {
    turns.shutdown();
  }
}
