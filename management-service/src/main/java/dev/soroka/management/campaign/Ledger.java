package dev.soroka.management.campaign;

import dev.soroka.common.contract.Subscriber;
import dev.soroka.management.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how a run advances; every step is one transaction, and done twice it is done once.
 */
@Component
class Ledger {
  private final CampaignRows campaigns;
  private final RunRows runs;
  private final RecipientRows recipients;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Ledger(
      CampaignRows campaigns,
      RunRows runs,
      RecipientRows recipients,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.campaigns = campaigns;
    this.runs = runs;
    this.recipients = recipients;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The latest run. */
  Optional<Run> run(Campaign campaign) {
    return runs.find(campaign.id(), campaign.run());
  }

  /** The next run begins, with so many in its audience. */
  void begin(Campaign campaign, long total) {
    var now = clock.instant();
    transaction.executeWithoutResult(
        _ -> {
          if (campaigns.begin(campaign)) {
            var planned = Objects.requireNonNullElse(campaign.startsAt(), now);
            runs.begin(campaign, total, planned, now);
            audit.note("begin", campaign.origin(), "run " + (campaign.run() + 1) + " to " + total);
          }
        });
  }

  /** A page of the audience waits for its turn, unless somebody else has pulled it. */
  void pulled(Run run, List<Subscriber> page, boolean last) {
    long cursor = page.isEmpty() ? run.cursor() : page.getLast().id();
    transaction.executeWithoutResult(
        _ -> {
          if (runs.pulled(run, cursor, last)) {
            runs.grow(run, recipients.add(run, page));
          }
        });
  }

  /** Those whose turn it is, as the pace allows; they are to be announced. */
  List<Invitation> take(Campaign campaign) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> runs.lockRunning(campaign).map(run -> take(campaign, run)).orElseGet(List::of)));
  }

  private List<Invitation> take(Campaign campaign, Run run) {
    var now = clock.instant();
    var pace = Pace.of(run, campaign.perMinute(), now);
    if (pace.count() == 0) {
      return List.of();
    }
    var taken = recipients.take(campaign, pace.count(), now);
    runs.requested(run, taken.size(), pace.until());
    return taken;
  }

  /** The run is over: the next one is scheduled, or there is none. */
  void finish(Campaign campaign, Run run) {
    transaction.executeWithoutResult(
        _ -> {
          var repeat = campaign.plan().repeat();
          boolean moved =
              (repeat != null && repeat.goesOnAfter(run.run()))
                  ? campaigns.schedule(
                      campaign.id(), CampaignState.RUNNING, run.startedAt().plus(repeat.pause()))
                  : campaigns.move(
                      campaign.id(), Set.of(CampaignState.RUNNING), CampaignState.FINISHED, null);
          if (moved) {
            close(run);
            audit.note("finish", campaign.origin(), "run " + run.run() + ", told " + run.told());
          }
        });
  }

  /** Nothing of this run is under way any more. */
  void close(Run run) {
    runs.finish(run, clock.instant());
  }

  /** It pauses by itself; false when it is not running any more. */
  boolean pause(Campaign campaign, String why) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              boolean paused =
                  campaigns.move(
                      campaign.id(), Set.of(CampaignState.RUNNING), CampaignState.PAUSED, why);
              if (paused) {
                audit.note("pause", campaign.origin(), why);
              }
              return paused;
            }));
  }

  /** Those who went first fared well: all others follow. */
  void release(Campaign campaign, Run run) {
    transaction.executeWithoutResult(
        _ -> {
          runs.releaseAll(run.campaign(), run.run());
          audit.note("canary", campaign.origin(), run.sent() + " of " + run.requested() + " sent");
        });
  }
}
