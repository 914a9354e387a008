package dev.soroka.common.guard;

import java.net.InetAddress;
import java.util.List;

/** What the guard says about an address. */
public sealed interface Verdict {
  /**
   * It may be called, at nothing but these resolved addresses: resolving the name again could give
   * others.
   *
   * @param host the host as it is to be called: in lower case, ASCII, without a closing dot
   */
  record Allowed(String host, List<InetAddress> addresses) implements Verdict {
    public Allowed {
      addresses = List.copyOf(addresses);
    }
  }

  /** It may never be called; the reason is for the person who gave it. */
  record Refused(String reason) implements Verdict {}

  /** Nobody knows the host at the moment, so there is nothing to call. */
  record Unknown(String host) implements Verdict {}
}
