package dev.soroka.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Holds a broker with one confirmed message until it is killed. */
final class BrokerHolder {

  private BrokerHolder() {}

  static void main(String[] arguments) throws Exception {
    var broker = EmbeddedBroker.durable(Path.of(arguments[0]));
    try (var client = new BrokerClient(broker.url())) {
      client.publish("kept over a crash");
      System.out.println("ready");
      new CountDownLatch(1).await();
    }
  }
}
