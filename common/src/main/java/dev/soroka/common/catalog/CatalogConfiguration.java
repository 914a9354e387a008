package dev.soroka.common.catalog;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.CatalogChanged;
import dev.soroka.common.ops.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The copies of a service follow the catalogue through a queue of the instance's own. */
@Configuration(proxyBeanMethods = false)
public class CatalogConfiguration {
  @Bean
  CatalogFollower catalogFollower(
      ObjectProvider<CatalogCopy<?>> copies, MeterRegistry meters, Clock clock) {
    return new CatalogFollower(copies.stream().toList(), meters, clock);
  }

  @Bean
  Queue catalogNudges(Service service) {
    var name =
        service.label() + "." + CatalogChanged.class.getSimpleName() + "." + UUID.randomUUID();
    return QueueBuilder.nonDurable(name).exclusive().autoDelete().build();
  }

  @Bean
  Binding catalogNudgesBinding(Queue catalogNudges) {
    return BindingBuilder.bind(catalogNudges)
        .to(new TopicExchange(Topology.EXCHANGE))
        .with(CatalogChanged.class.getSimpleName());
  }

  @Bean
  SimpleMessageListenerContainer catalogNudgeListener(
      CachingConnectionFactory connections, Queue catalogNudges, CatalogFollower follower) {
    var container = new SimpleMessageListenerContainer(connections);
    container.setQueues(catalogNudges);
    container.setMissingQueuesFatal(false);
    container.setMessageListener(nudge -> follower.refresh());
    return container;
  }
}
