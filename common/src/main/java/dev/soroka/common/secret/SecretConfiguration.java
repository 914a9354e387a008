package dev.soroka.common.secret;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The one key of the installation. */
@Configuration(proxyBeanMethods = false)
public class SecretConfiguration {
  @Bean
  Secrets secrets(Environment environment) {
    return new Secrets(environment.getRequiredProperty("soroka.secret-key"));
  }
}
