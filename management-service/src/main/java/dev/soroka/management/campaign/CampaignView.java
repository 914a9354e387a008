package dev.soroka.management.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as an admin reads it, with the counts of its latest run.
 *
 * @param state {@code draft}, {@code scheduled}, {@code running}, {@code paused}, {@code finished}
 *     or {@code cancelled}
 * @param why why it paused by itself
 * @param run the number of the latest run, 0 before the first
 * @param counts how far that run is
 */
record CampaignView(
    long id,
    String name,
    String state,
    @Nullable String why,
    int perMinute,
    int run,
    @Nullable Instant startsAt,
    @JsonUnwrapped Counts counts,
    Plan plan) {
  static CampaignView of(Campaign campaign, Optional<Run> run) {
    return new CampaignView(
        campaign.id(),
        campaign.name(),
        campaign.state().word(),
        campaign.why(),
        campaign.perMinute(),
        campaign.run(),
        campaign.startsAt(),
        run.map(Counts::of).orElse(Counts.NONE),
        campaign.plan());
  }

  /**
   * How far a run is.
   *
   * @param total how many the audience has
   * @param closed whose chat refuses us
   * @param exhausted for whom all tries failed
   * @param uncertain who may have been told
   * @param left who has not been told
   * @param underWay whom the sending service has and has not finished
   * @param cancelled who was taken back from the sending service; they are among those left
   * @param canary how many go first while the others wait; 0 when nobody waits
   */
  record Counts(
      long total,
      long sent,
      long refused,
      long closed,
      long exhausted,
      long uncertain,
      long left,
      long underWay,
      long cancelled,
      long canary,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);

    static Counts of(Run run) {
      return new Counts(
          Math.max(run.total(), run.pulled()),
          run.sent(),
          run.refused(),
          run.closed(),
          run.exhausted(),
          run.uncertain(),
          run.left(),
          run.underWay(),
          run.cancelled(),
          run.canary(),
          run.startedAt(),
          run.finishedAt());
    }
  }
}
