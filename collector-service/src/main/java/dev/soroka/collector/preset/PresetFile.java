package dev.soroka.collector.preset;

import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A preset as its file has it. */
record PresetFile(Preset preset, List<Recording> recordings) {
  PresetFile {
    recordings = List.copyOf(recordings);
  }

  /** The mapping for a saved answer, if this preset names it. */
  Optional<Mapping> mapping(Path file) {
    return recordings.stream()
        .filter(recording -> recording.names(file))
        .findFirst()
        .map(recording -> around(preset.source().mapping(), recording.items()));
  }

  private static Mapping around(Mapping mapping, @Nullable String items) {
    if (items == null) {
      return mapping;
    }
    return new Mapping(
        items,
        mapping.key(),
        mapping.title(),
        mapping.text(),
        mapping.link(),
        mapping.time(),
        mapping.subject(),
        mapping.labels(),
        mapping.numbers(),
        mapping.pictures(),
        mapping.recipient());
  }
}
