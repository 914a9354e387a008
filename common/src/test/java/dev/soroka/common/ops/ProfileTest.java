package dev.soroka.common.ops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ProfileTest {
  private final Map<String, Object> given = new HashMap<>();

  @Test
  void isOneOfTwo() {
    given.put("soroka.profile", "staging");

    assertThatThrownBy(() -> check(Service.FILTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SOROKA_PROFILE must be 'dev' or 'prod', not 'staging'");
  }

  @Test
  void refusesWhatIsOnlyGoodForTrying_whenRelied() {
    given.put("soroka.profile", "prod");
    given.put("spring.rabbitmq.addresses", "amqp://guest:guest@127.0.0.1:5672");
    given.put("soroka.admin-password", "magpie");

    assertThatThrownBy(() -> check(Service.MANAGEMENT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "SOROKA_PROFILE=prod, but SOROKA_AMQP_URL has RabbitMQ's user 'guest', whose password"
                + " everybody knows; SOROKA_DB_PASSWORD is empty; SOROKA_ADMIN_PASSWORD is shorter"
                + " than 12 characters.");
  }

  @Test
  void asksTheCollectorForNoDatabase() {
    given.put("soroka.profile", "prod");

    assertThatCode(() -> check(Service.COLLECTOR)).doesNotThrowAnyException();
  }

  @Test
  void takesEverything_whenTryingOut() {
    given.put("spring.rabbitmq.addresses", "amqp://guest:guest@127.0.0.1:5672");

    assertThatCode(() -> check(Service.MANAGEMENT)).doesNotThrowAnyException();
  }

  private void check(Service service) {
    try (var context = new GenericApplicationContext()) {
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", given));
      Profile.check(service).initialize(context);
    }
  }
}
