package dev.soroka.notification.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the outbox keeps.
 *
 * @param retention how long finished notifications, and which message a key names, are kept
 */
@ConfigurationProperties("notification.outbox")
record OutboxProperties(@DefaultValue("30d") Duration retention) {}
