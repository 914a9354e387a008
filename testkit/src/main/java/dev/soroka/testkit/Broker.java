package dev.soroka.testkit;

/**
 * An AMQP broker that belongs to the tests of this JVM alone.
 *
 * <p>It is no {@link AutoCloseable}, because JUnit would close it after the first parameterized
 * test that gets it.
 */
public sealed interface Broker permits PrivateRabbit, PrivateQpid {

  /**
   * The AMQP address of an empty virtual host that nobody else uses, user and password included.
   */
  String freshVirtualHost();

  /** Ends it in order; what is durable stays, and so do its addresses. */
  void stop();

  /** Starts it again after a stop or a crash; returns when it accepts connections. */
  void start();

  /** Ends it for good and removes all that it kept. */
  void close();
}
