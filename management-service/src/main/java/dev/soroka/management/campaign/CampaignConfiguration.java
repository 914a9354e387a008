package dev.soroka.management.campaign;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The announcements of invitations. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {
  @Bean
  Announcer<Invitation> invitationAnnouncer(RecipientRows rows, Bus bus, Clock clock) {
    return new Announcer<>(rows, bus, clock);
  }
}
