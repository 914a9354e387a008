package dev.soroka.collector.preset;

import dev.soroka.collector.source.Recipe;
import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Source;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sources that come with Soroka, one resource file each. */
@Component
public final class Presets {
  private final List<PresetFile> files = PresetFiles.load();

  /** All of them, by name. */
  public List<Preset> all() {
    return files.stream().map(PresetFile::preset).toList();
  }

  /** Those whose kind is one of these. */
  public List<Preset> of(Collection<String> kinds) {
    return all().stream().filter(preset -> kinds.contains(preset.source().kind())).toList();
  }

  /** How to read a saved answer, if a preset names its file. */
  public Optional<Recorded> recorded(Path file) {
    return files.stream().flatMap(it -> recorded(it, file).stream()).findFirst();
  }

  private static Optional<Recorded> recorded(PresetFile preset, Path file) {
    var source = preset.preset().source();
    return preset
        .mapping(file)
        .map(mapping -> new Recipe(mapping, source.identity(), source.options()))
        .map(recipe -> new Recorded(source, recipe));
  }

  /**
   * A saved answer of a source.
   *
   * @param recipe the source's own, but for what whoever saved the answer put around it
   */
  public record Recorded(Source source, Recipe recipe) {}
}
