package dev.soroka.management.campaign;

import dev.soroka.common.ops.Problem;
import dev.soroka.management.audit.Audit;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do with campaigns; every action stands in the audit. */
@Component
class Steering {
  private static final Logger log = LoggerFactory.getLogger(Steering.class);
  private static final Set<CampaignState> UNFINISHED =
      Set.of(
          CampaignState.DRAFT,
          CampaignState.SCHEDULED,
          CampaignState.RUNNING,
          CampaignState.PAUSED);

  private final CampaignRows campaigns;
  private final RunRows runs;
  private final Campaigning campaigning;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Steering(
      CampaignRows campaigns,
      RunRows runs,
      Campaigning campaigning,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.campaigns = campaigns;
    this.runs = runs;
    this.campaigning = campaigning;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  Campaign find(long id) {
    return campaigns.find(id).orElseThrow(() -> Problem.notFound("There is no campaign " + id));
  }

  Campaign add(CampaignDraft draft) {
    var plan = draft.plan();
    long id =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  long added = campaigns.add(draft.title(), plan, draft.pace(), clock.instant());
                  audit.note("create", Campaign.origin(added), draft.title());
                  return added;
                }));
    return find(id);
  }

  /** Begins, or goes on after a pause; what is due begins before this returns. */
  Campaign start(long id) {
    var before = find(id);
    switch (before.state()) {
      case DRAFT -> {
        var planned = Objects.requireNonNullElse(before.plan().startAt(), clock.instant());
        act(before, "start", () -> campaigns.schedule(id, CampaignState.DRAFT, planned));
      }
      case PAUSED -> act(before, "resume", () -> resume(before));
      case SCHEDULED, RUNNING -> {}
      case FINISHED, CANCELLED -> throw over(before);
    }
    campaigning.advance(find(id));
    return find(id);
  }

  /** Nobody more is asked for; what the outbox has, two seconds' worth at most, still goes. */
  Campaign pause(long id) {
    var before = find(id);
    switch (before.state()) {
      case PAUSED -> {}
      case RUNNING, SCHEDULED -> {
        var from = Set.of(CampaignState.RUNNING, CampaignState.SCHEDULED);
        act(before, "pause", () -> campaigns.move(id, from, CampaignState.PAUSED, null));
      }
      case DRAFT -> throw Problem.conflict("Campaign " + id + " has not been started");
      case FINISHED, CANCELLED -> throw over(before);
    }
    return find(id);
  }

  /** Stops it for good; once this returns only what was being sent at that moment arrives. */
  Campaign cancel(long id) {
    var before = find(id);
    if (before.state() == CampaignState.FINISHED) {
      throw over(before);
    }
    if (before.state() != CampaignState.CANCELLED) {
      act(before, "cancel", () -> campaigns.move(id, UNFINISHED, CampaignState.CANCELLED, null));
    }
    try {
      campaigning.stop(before);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("campaign", id).log("The outbox is told later: {}", e.toString());
    }
    return find(id);
  }

  Campaign change(long id, String name, int perMinute) {
    var before = find(id);
    if (!UNFINISHED.contains(before.state())) {
      throw over(before);
    }
    transaction.executeWithoutResult(
        _ -> {
          campaigns.change(id, name, perMinute);
          runs.hurry(id, clock.instant());
          audit.note("change", before.origin(), "%s, %d a minute".formatted(name, perMinute));
        });
    return find(id);
  }

  /**
   * Whoever resumes after a pause has seen why it was, so those who go first are not asked again.
   */
  private boolean resume(Campaign paused) {
    if (!campaigns.resume(paused.id())) {
      return false;
    }
    if (paused.why() != null) {
      runs.releaseAll(paused.id(), paused.run());
    }
    runs.watchFrom(paused.id(), paused.run(), clock.instant());
    return true;
  }

  private void act(Campaign campaign, String action, BooleanSupplier change) {
    boolean done =
        Boolean.TRUE.equals(
            transaction.execute(
                _ -> {
                  boolean changed = change.getAsBoolean();
                  if (changed) {
                    audit.note(action, campaign.origin(), "");
                  }
                  return changed;
                }));
    if (!done) {
      throw Problem.conflict("Campaign " + campaign.id() + " has just changed; look again");
    }
  }

  private static Problem over(Campaign campaign) {
    return Problem.conflict(
        "Campaign %d is %s for good; make a new one"
            .formatted(campaign.id(), campaign.state().word()));
  }
}
