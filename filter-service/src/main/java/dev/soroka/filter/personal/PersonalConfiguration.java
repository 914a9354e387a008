package dev.soroka.filter.personal;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.catalog.SettingsConfiguration;
import dev.soroka.filter.personal.judge.Deliveries;
import dev.soroka.filter.personal.judge.Judgement;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The judgement and the announcing of decisions. */
@Configuration(proxyBeanMethods = false)
@Import(SettingsConfiguration.class)
class PersonalConfiguration {
  @Bean
  Judgement judgement(Deliveries deliveries, RandomGenerator random) {
    return new Judgement(deliveries, random);
  }

  @Bean
  Announcer<Decision> decisionAnnouncer(DecisionAnnouncements announcements, Bus bus, Clock clock) {
    return new Announcer<>(announcements, bus, clock);
  }
}
