package dev.soroka.management.source;

import dev.soroka.common.api.CollectorApi.Preset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A source that is ready to be added.
 *
 * @param description what it is for
 * @param variables what has to be in the collector's environment for it to work
 * @param source as {@code POST /sources} takes it
 */
record PresetView(
    String name, String description, String kind, List<String> variables, SourceDraft source) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(SOROKA_SOURCE_[A-Z0-9_]+)}");

  static PresetView of(Preset preset) {
    var variables =
        preset.source().headers().values().stream()
            .flatMap(value -> VARIABLE.matcher(value).results())
            .map((MatchResult found) -> found.group(1))
            .distinct()
            .toList();
    return new PresetView(
        preset.name(),
        preset.description(),
        preset.source().kind(),
        variables,
        SourceDraft.of(preset.source()));
  }
}
