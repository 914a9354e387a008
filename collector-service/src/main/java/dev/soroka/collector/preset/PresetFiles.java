package dev.soroka.collector.preset;

import dev.soroka.common.api.CollectorApi.Preset;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the preset files; their sources say only what is not as usual. */
final class PresetFiles {
  private static final String WHERE = "classpath*:presets/*.json";
  private static final String USUAL =
      """
      {"id": 0, "url": "", "category": "", "interval": "PT5M", "priority": "normal",
       "identity": "auto", "options": {}, "headers": {}, "fallbacks": [], "enabled": true,
       "open": false, "generation": 0}
      """;

  private static final JsonMapper JSON =
      SorokaJson.mapper()
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PresetFiles() {}

  static List<PresetFile> load() {
    try {
      var resources = new PathMatchingResourcePatternResolver().getResources(WHERE);
      return Arrays.stream(resources)
          .map(PresetFiles::read)
          .sorted(Comparator.comparing(file -> file.preset().name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PresetFile read(Resource resource) {
    var file = Objects.requireNonNull(resource.getFilename());
    try (var in = resource.getInputStream()) {
      var tree = JSON.readTree(in);
      var recordings =
          tree.path("recordings").values().stream()
              .map(it -> JSON.treeToValue(it, Recording.class))
              .toList();
      var name = file.substring(0, file.lastIndexOf('.'));
      var description = tree.required("description").asString();
      return new PresetFile(
          new Preset(name, description, source(tree.required("source"))), recordings);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("the preset " + file + " cannot be read", e);
    }
  }

  private static Source source(JsonNode written) {
    var source = (ObjectNode) JSON.readTree(USUAL);
    source.setAll((ObjectNode) written);
    var mapping = source.withObjectProperty("mapping");
    mapping.withObjectProperty("labels");
    mapping.withObjectProperty("numbers");
    return JSON.treeToValue(source, Source.class);
  }
}
