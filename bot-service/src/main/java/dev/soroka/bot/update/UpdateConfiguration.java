package dev.soroka.bot.update;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the running instances this is. */
@Configuration(proxyBeanMethods = false)
class UpdateConfiguration {
  @Bean
  Instance instance() {
    return Instance.begin();
  }
}
