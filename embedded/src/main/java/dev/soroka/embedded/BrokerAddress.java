package dev.soroka.embedded;

/**
 * Where a broker listens on this machine and who may connect.
 *
 * @param port zero for any free one
 */
public record BrokerAddress(int port, String user, String password) {

  /** Any free port, and a password that nobody knows yet. */
  public static BrokerAddress generated() {
    return new BrokerAddress(0, "soroka", GeneratedPassword.fresh());
  }

  /** The address as AMQP clients take it. */
  public String url() {
    return "amqp://%s:%s@127.0.0.1:%d".formatted(user, password, port);
  }

  BrokerAddress boundTo(int boundPort) {
    return new BrokerAddress(boundPort, user, password);
  }

  @Override
  public String toString() {
    return "amqp://%s@127.0.0.1:%d".formatted(user, port);
  }
}
