package dev.soroka.management.source;

import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import dev.soroka.management.schedule.HealthRows;
import dev.soroka.management.schedule.Schedule;
import dev.soroka.management.schedule.SourceHealth;
import dev.soroka.management.stream.Streams;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operators' sources, which everybody may watch. */
@RestController
@RequestMapping("/api/v1")
class SourceResource {
  private final StorageApi.Sources sources;
  private final CollectorApi collector;
  private final Schedule schedule;
  private final HealthRows healths;
  private final Streams streams;

  SourceResource(
      StorageApi.Sources sources,
      CollectorApi collector,
      Schedule schedule,
      HealthRows healths,
      Streams streams) {
    this.sources = sources;
    this.collector = collector;
    this.schedule = schedule;
    this.healths = healths;
    this.streams = streams;
  }

  @GetMapping("/sources")
  Page<SourceView> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    var paging = Paging.of(after, limit);
    var found = sources.list(null, paging.after(), paging.limit());
    return paging.page(found.stream().map(this::view).toList(), SourceView::id);
  }

  @GetMapping("/sources/{id}")
  SourceView get(@PathVariable long id) {
    return view(find(id));
  }

  @PostMapping("/sources")
  @ResponseStatus(HttpStatus.CREATED)
  SourceView add(@RequestBody SourceDraft written) {
    var draft = whole(written);
    if (draft.lacksSecret()) {
      throw Problem.badRequest(
          "secret is missing: Shopify signs with the client secret of its app");
    }
    var added = sources.add(new StorageApi.NewSource(checked(draft), null));
    var source = added.source();
    return SourceView.of(source, health(source), added.secret());
  }

  @PutMapping("/sources/{id}")
  SourceView change(@PathVariable long id, @RequestBody SourceDraft draft) {
    if (draft.secret() != null) {
      throw Problem.badRequest("secret is given when a source is added; add the source anew");
    }
    return view(sources.change(id, checked(draft), null));
  }

  @DeleteMapping("/sources/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    find(id);
    sources.remove(id, null);
  }

  /**
   * Collects now, or takes a stream up afresh; the answer comes as the source's health and its
   * items.
   */
  @PostMapping("/sources/{id}/check")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void check(@PathVariable long id) {
    if (!schedule.hasten(id) && !streams.hasten(id)) {
      throw Problem.conflict("Source " + id + " is not collected: it is pushed, disabled or gone");
    }
  }

  /**
   * Fetches and maps without storing anything. Of an address alone it is found out how it could be
   * a source.
   */
  @PostMapping("/sources/try")
  SourceTrial trial(@RequestBody SourceDraft written) {
    var draft = whole(written);
    var source = draft.toSource();
    if (draft.isOnlyAnAddress()) {
      var discovery = collector.discover(new CollectorApi.Wanted(source.url()));
      if (!discovery.sources().isEmpty() || !discovery.problems().isEmpty()) {
        return SourceTrial.of(discovery);
      }
    }
    return SourceTrial.of(collector.trial(source));
  }

  @GetMapping("/presets")
  List<PresetView> presets() {
    return collector.presets().stream().map(PresetView::of).toList();
  }

  private SourceDraft whole(SourceDraft draft) {
    var name = draft.preset();
    return name == null
        ? draft
        : collector.presets().stream()
            .filter(preset -> preset.name().equals(name))
            .findFirst()
            .map(preset -> draft.over(SourceDraft.of(preset.source())))
            .orElseThrow(() -> Problem.badRequest("There is no preset " + name));
  }

  private Source checked(SourceDraft draft) {
    var source = draft.toSource();
    var problems = collector.problems(source);
    if (!problems.isEmpty()) {
      throw Problem.badRequest(String.join("; ", problems));
    }
    return source;
  }

  private Source find(long id) {
    return sources.find(id).orElseThrow(() -> Problem.notFound("There is no source " + id));
  }

  private SourceView view(Source source) {
    return SourceView.of(source, health(source), null);
  }

  private SourceHealth health(Source source) {
    return healths
        .of(source.id())
        .or(() -> streams.health(source.id()))
        .orElseGet(() -> SourceHealth.unscheduled(source.kind(), source.enabled()));
  }
}
