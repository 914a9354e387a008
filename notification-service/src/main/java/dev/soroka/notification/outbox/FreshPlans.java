package dev.soroka.notification.outbox;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets every statement be planned for the outbox as it is at that moment. It grows a thousandfold
 * within seconds, and a plan kept from when it was small reads all of it each time.
 */
@Component
class FreshPlans implements BeanPostProcessor {
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      neverKeep(pool);
    }
    return bean;
  }

  /** Has to be said before the first connection. */
  static void neverKeep(HikariDataSource pool) {
    pool.addDataSourceProperty("prepareThreshold", "0");
  }
}
