package dev.soroka.testkit;

import java.util.concurrent.CountDownLatch;

/** Asks for every server and waits to be killed. */
final class ServerHolder {

  private ServerHolder() {}

  static void main(String[] arguments) throws Exception {
    BackingServices.brokers().forEach(Broker::freshVirtualHost);
    BackingServices.databases().forEach(PrivatePostgres::freshDatabase);
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
