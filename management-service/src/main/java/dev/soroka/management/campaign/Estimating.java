package dev.soroka.management.campaign;

import dev.soroka.common.api.AudienceApi;
import dev.soroka.common.api.AudienceApi.Part;
import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.api.NotificationApi.SenderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says before the start whom a campaign reaches and how long that takes. */
@Component
class Estimating {
  private final AudienceApi audiences;
  private final NotificationApi notifications;

  Estimating(AudienceApi audiences, NotificationApi notifications) {
    this.audiences = audiences;
    this.notifications = notifications;
  }

  /**
   * What is to be expected.
   *
   * @param recipients how many are reached
   * @param languages how many of them read which language
   * @param untranslated languages for which there is no text, so that another one is sent
   * @param canary how many go first
   * @param perMinute how fast it goes, as its pace and the accounts allow
   * @param duration how long a run takes
   */
  record Estimate(
      long recipients,
      Map<String, Long> languages,
      List<String> untranslated,
      long canary,
      long perMinute,
      Duration duration) {}

  Estimate of(Campaign campaign) {
    var plan = campaign.plan();
    var parts = audiences.count(plan.reached());
    Map<String, Long> languages =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    Part::language, TreeMap::new, Collectors.summingLong(Part::subscribers)));
    long recipients = parts.stream().mapToLong(Part::subscribers).sum();
    long pace = Math.max(1, Math.min(campaign.perMinute(), possible(plan)));
    return new Estimate(
        recipients,
        languages,
        languages.keySet().stream().filter(code -> !plan.texts().containsKey(code)).toList(),
        (long) Math.ceil(plan.canary() * recipients),
        pace,
        Duration.ofSeconds(recipients * 60 / pace));
  }

  /** What the accounts send in a minute at their present pace; one without a limit sends all. */
  private long possible(Plan plan) {
    double perSecond =
        notifications.senders().stream()
            .filter(status -> plan.senders().isEmpty() || plan.senders().contains(status.sender()))
            .mapToDouble(SenderStatus::perSecond)
            .sum();
    return perSecond > 0 ? Math.round(perSecond * 60) : CampaignDraft.FASTEST;
  }
}
