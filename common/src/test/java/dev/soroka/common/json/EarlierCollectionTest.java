package dev.soroka.common.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.CollectionFinished;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EarlierCollectionTest {
  @Test
  void isReadWithoutAPulse_asAnEarlierCollectorWroteIt() throws IOException {
    try (var file = getClass().getResourceAsStream("/golden/earlier/CollectionFinished.json")) {
      var finished =
          SorokaJson.mapper().readValue(Objects.requireNonNull(file), CollectionFinished.class);

      assertThat(finished.run()).isEqualTo(17);
      assertThat(finished.pulse()).isNull();
    }
  }
}
