package dev.soroka.collector.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import okhttp3.Dns;

/**
 * The only addresses that connections are made to: those that the guard has allowed. A name that
 * was not judged is not looked up, so nothing gets past the guard by mistake.
 */
final class PinnedAddresses implements Dns {
  private static final int MOST = 100_000;

  private final Cache<String, List<InetAddress>> pinned;

  PinnedAddresses(Duration kept) {
    this.pinned = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kept).build();
  }

  void pin(String host, List<InetAddress> addresses) {
    pinned.put(host, addresses);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var addresses = pinned.getIfPresent(host);
    if (addresses == null) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }
}
