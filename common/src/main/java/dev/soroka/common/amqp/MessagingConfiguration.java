package dev.soroka.common.amqp;

import dev.soroka.common.contract.CatalogChanged;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.amqp.autoconfigure.RabbitTemplateCustomizer;
import org.springframework.boot.amqp.autoconfigure.SimpleRabbitListenerContainerFactoryConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Publishing and consuming, the same in every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Partitions.class)
public class MessagingConfiguration {
  /** What is being handled when a service stops may end; what takes longer is handled elsewhere. */
  private static final Duration STOP = Duration.ofSeconds(28);

  @Bean
  MessageJson messageJson(JsonMapper json) {
    return new MessageJson(json);
  }

  /** Copies of the catalogue poll as well, so a nudge that nobody hears is no failure. */
  @Bean
  RabbitTemplateCustomizer mandatoryButNudges() {
    return template ->
        template.setMandatoryExpressionString(
            "messageProperties.headers['%s'] != '%s'"
                .formatted(MessageJson.TYPE, CatalogChanged.class.getSimpleName()));
  }

  @Bean
  TopologyDeclaration topologyDeclaration(
      CachingConnectionFactory connections, Partitions partitions) {
    var declaration = new TopologyDeclaration(partitions);
    connections.addConnectionListener(declaration);
    return declaration;
  }

  @Bean
  BrokerPresence brokerPresence(CachingConnectionFactory connections, MeterRegistry meters) {
    var presence = new BrokerPresence(meters);
    connections.addConnectionListener(presence);
    return presence;
  }

  @Bean
  Bus bus(RabbitTemplate template) {
    return new ConfirmedBus(template);
  }

  @Bean
  Queues queues(TopologyDeclaration declaration, RabbitTemplate template, Partitions partitions) {
    return new Queues(declaration, template, partitions);
  }

  @Bean
  DeadLetters deadLetters(RabbitTemplate template) {
    return new DeadLetters(template);
  }

  @Bean
  Handling handling(DeadLetters deadLetters, MeterRegistry meters) {
    return new Handling(deadLetters, meters);
  }

  @Bean
  SimpleRabbitListenerContainerFactory rabbitListenerContainerFactory(
      SimpleRabbitListenerContainerFactoryConfigurer configurer,
      CachingConnectionFactory connections,
      Handling handling) {
    var factory = new SimpleRabbitListenerContainerFactory();
    configurer.configure(factory, connections);
    factory.setAdviceChain(handling);
    factory.setContainerCustomizer(
        container -> {
          container.setShutdownTimeout(STOP.toMillis());
          if (container.getAcknowledgeMode().isManual()) {
            container.setAdviceChain(handling.byHand());
          }
        });
    return factory;
  }
}
