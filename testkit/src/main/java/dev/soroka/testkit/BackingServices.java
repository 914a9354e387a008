package dev.soroka.testkit;

import java.util.stream.Stream;

/**
 * The servers that all tests of this JVM share. Each starts when it is first asked for and is gone
 * a moment after the JVM. A test that stops, pauses or kills one launches its own.
 */
public final class BackingServices {

  private static final Once<PrivateRabbit> RABBIT = new Once<>(PrivateRabbit::launch);
  private static final Once<PrivateQpid> QPID = new Once<>(PrivateQpid::launch);
  private static final Once<PrivatePostgres> INSTALLED = new Once<>(PrivatePostgres::installed);
  private static final Once<PrivatePostgres> EMBEDDED = new Once<>(PrivatePostgres::embedded);

  private BackingServices() {}

  public static PrivateRabbit rabbit() {
    return RABBIT.get();
  }

  public static PrivateQpid qpid() {
    return QPID.get();
  }

  public static PrivatePostgres postgres() {
    return INSTALLED.get();
  }

  public static PrivatePostgres embeddedPostgres() {
    return EMBEDDED.get();
  }

  /** Both brokers, for tests that must pass on either. */
  public static Stream<Broker> brokers() {
    return Stream.of(rabbit(), qpid());
  }

  /** Both databases, for tests that must pass on either. */
  public static Stream<PrivatePostgres> databases() {
    return Stream.of(postgres(), embeddedPostgres());
  }
}
