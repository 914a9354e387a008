package dev.soroka.common.guard;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard of this installation; services that call what users gave import it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuardConfiguration.Guard.class)
public class GuardConfiguration {

  /**
   * What the operator opened.
   *
   * @param allowPrivateNetworks networks in CIDR notation that may be called although they are not
   *     public, such as 192.168.1.0/24; metadata addresses stay closed
   */
  @ConfigurationProperties("soroka")
  record Guard(@DefaultValue List<String> allowPrivateNetworks) {}

  @Bean
  AddressGuard addressGuard(Guard guard) {
    return new AddressGuard(guard.allowPrivateNetworks(), InetAddress::getAllByName);
  }
}
