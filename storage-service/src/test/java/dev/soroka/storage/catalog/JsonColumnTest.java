package dev.soroka.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.json.SorokaJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonColumnTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final JsonColumn<Delivery> column =
      new JsonColumn<>(Delivery.class, Delivery.PLAIN, SorokaJson.mapper(), meters);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{",
        "{\"priority\": \"urgent\"}",
        "{\"cooldown\": \"PT-1S\"}",
        "null"
      })
  void readsWhatIsBrokenAsTheUsualValue_andCountsIt(String json) {
    assertThat(column.read(json)).isEqualTo(Delivery.PLAIN);

    assertThat(broken()).isOne();
  }

  @Test
  void readsWhatIsNotSaidAsUsual() {
    assertThat(column.read("{}")).isEqualTo(Delivery.PLAIN);
    assertThat(column.read("{\"priority\": \"high\", \"from another age\": true}"))
        .isEqualTo(new Delivery(Priority.HIGH, null, null, false, false, null));

    assertThat(broken()).isZero();
  }

  @Test
  void readsWhatItWrote() {
    var delivery = new Delivery(Priority.LOW, Duration.ofMinutes(1), null, true, false, null);

    assertThat(column.read(Objects.requireNonNull(column.write(delivery)))).isEqualTo(delivery);
    assertThat(column.write(null)).isNull();
  }

  private double broken() {
    return meters.get("soroka_storage_broken_json").counter().count();
  }
}
