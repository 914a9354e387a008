package dev.soroka.testkit;

/** How a RabbitMQ of the tests is run. */
sealed interface RabbitServer permits RabbitProcess {

  /** User, password, host and port as they stand in an AMQP address. */
  String address();

  void addVirtualHost(String name);

  void start();

  void stop();

  void kill();

  void pause();

  void resume();

  void close();
}
