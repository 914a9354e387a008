package dev.soroka.collector.api;

import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.preset.Presets;
import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.contract.Source;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the other services ask a collector. */
@RestController
class CollectorEndpoints implements CollectorApi {
  private final SourceCheck check;
  private final Trying trying;
  private final Presets presets;
  private final Kinds kinds;
  private final Activity activity;

  CollectorEndpoints(
      SourceCheck check, Trying trying, Presets presets, Kinds kinds, Activity activity) {
    this.check = check;
    this.trying = trying;
    this.presets = presets;
    this.kinds = kinds;
    this.activity = activity;
  }

  @Override
  public List<String> problems(Source source) {
    return check.problems(source);
  }

  @Override
  public Trial trial(Source source) {
    return trying.trial(source);
  }

  @Override
  public Discovery discover(Wanted wanted) {
    return trying.discover(wanted.url());
  }

  /** Those of the kinds that this collector can read. */
  @Override
  public List<Preset> presets() {
    return presets.of(kinds.names());
  }

  @Override
  public CollectorStatus status() {
    return activity.status();
  }
}
