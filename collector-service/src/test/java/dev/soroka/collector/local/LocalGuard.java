package dev.soroka.collector.local;

import dev.soroka.common.guard.AddressGuard;
import java.net.InetAddress;
import java.util.List;

/** The guard of tests: the loopback network is open, and every name leads there. */
public final class LocalGuard {
  private LocalGuard() {}

  public static AddressGuard open() {
    return new AddressGuard(
        List.of("127.0.0.0/8"), _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
  }
}
