package dev.soroka.management.campaign;

import dev.soroka.management.campaign.CampaignView.Counts;
import dev.soroka.management.campaign.Estimating.Estimate;
import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns: written down, estimated, started, steered, watched. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignResource {
  private final CampaignRows campaigns;
  private final RunRows runs;
  private final Steering steering;
  private final Estimating estimating;

  CampaignResource(CampaignRows campaigns, RunRows runs, Steering steering, Estimating estimating) {
    this.campaigns = campaigns;
    this.runs = runs;
    this.steering = steering;
    this.estimating = estimating;
  }

  @GetMapping
  Page<CampaignView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    var paging = Paging.of(after, limit);
    var page = campaigns.list(paging).stream().map(this::view).toList();
    return paging.page(page, CampaignView::id);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CampaignView add(@RequestBody CampaignDraft draft) {
    return view(steering.add(draft));
  }

  @GetMapping("/{id}")
  CampaignView get(@PathVariable long id) {
    return view(steering.find(id));
  }

  /** Whom it reaches and how long that takes, as things are now. */
  @GetMapping("/{id}/estimate")
  Estimate estimate(@PathVariable long id) {
    return estimating.of(steering.find(id));
  }

  /** How each of its runs went, the first first. */
  @GetMapping("/{id}/runs")
  List<Counts> runs(@PathVariable long id) {
    return runs.of(steering.find(id).id()).stream().map(Counts::of).toList();
  }

  /** Changes name and pace, the pace also while it runs. */
  @PatchMapping("/{id}")
  CampaignView change(@PathVariable long id, @RequestBody CampaignPatch patch) {
    var before = steering.find(id);
    var name = Objects.requireNonNullElse(patch.name(), before.name());
    int pace = Objects.requireNonNullElse(patch.perMinute(), before.perMinute());
    return view(
        steering.change(id, CampaignDraft.checkedName(name), CampaignDraft.checkedPace(pace)));
  }

  /** Begins, at once or at its time; goes on after a pause. */
  @PostMapping("/{id}/start")
  CampaignView start(@PathVariable long id) {
    return view(steering.start(id));
  }

  /** Asks for nobody more; what the sending service has, two seconds' worth at most, still goes. */
  @PostMapping("/{id}/pause")
  CampaignView pause(@PathVariable long id) {
    return view(steering.pause(id));
  }

  /** Stops for good, within half a second. */
  @PostMapping("/{id}/cancel")
  CampaignView cancel(@PathVariable long id) {
    return view(steering.cancel(id));
  }

  private CampaignView view(Campaign campaign) {
    return CampaignView.of(campaign, runs.find(campaign.id(), campaign.run()));
  }

  /** What is to change of a campaign. */
  record CampaignPatch(@Nullable String name, @Nullable Integer perMinute) {}
}
