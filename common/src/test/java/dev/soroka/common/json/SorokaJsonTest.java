package dev.soroka.common.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class SorokaJsonTest {
  private final JsonMapper json = SorokaJson.mapper();

  @Test
  void refusesAFieldWithoutAPath() {
    assertThatThrownBy(() -> json.readValue("{\"title\":{\"prefix\":\"x\"}}", Mapping.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("a field needs a path");
  }

  @Test
  void refusesAWordThatIsNoPriority() {
    assertThatThrownBy(() -> json.readValue("\"urgent\"", Priority.class))
        .hasMessageContaining("critical");
  }

  @Test
  void readsAMappingThatLeavesOutItsLabelsAndNumbers() {
    var mapping = json.readValue("{\"items\":\"$.jobs[*]\",\"title\":\"$.name\"}", Mapping.class);

    assertThat(mapping.title()).isEqualTo(Mapping.Field.at("$.name"));
    assertThat(mapping.labels()).isEmpty();
    assertThat(mapping.text()).isNull();
  }

  @Test
  void writesAFieldThatIsOnlyAPathAsText() {
    assertThat(json.writeValueAsString(Mapping.Field.at("$.id"))).isEqualTo("\"$.id\"");
  }
}
