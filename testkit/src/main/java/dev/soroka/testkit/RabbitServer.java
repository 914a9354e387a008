package dev.soroka.testkit;

/** How a RabbitMQ of the tests is run. */
sealed interface RabbitServer permits RabbitProcess, RabbitContainer {

  /** The installed programs, or else a container. */
  static RabbitServer launch() {
    var installed = InstalledPrograms.rabbit();
    if (installed.isPresent()) {
      return new RabbitProcess(installed.get());
    }
    if (ServerContainer.possible()) {
      return new RabbitContainer();
    }
    throw new IllegalStateException(
        "RabbitMQ is not installed: apt-get install rabbitmq-server, brew install rabbitmq,"
            + " or let ./soroka test do it");
  }

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
