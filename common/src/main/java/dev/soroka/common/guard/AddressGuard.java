package dev.soroka.common.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which addresses that users gave may be called: public ones, and those of the networks
 * that the operator opened. Whoever calls asks again for every redirect, and connects to nothing
 * but the addresses in the verdict.
 */
public final class AddressGuard {
  private static final Set<String> METADATA_NAMES =
      Set.of(
          "instance-data",
          "instance-data.ec2.internal",
          "metadata",
          "metadata.goog",
          "metadata.google.internal",
          "metadata.packet.net",
          "metadata.platformequinix.com",
          "metadata.tencentyun.com");

  private final List<Network> opened;
  private final Resolver resolver;

  /**
   * A guard over this resolver.
   *
   * @param opened networks in CIDR notation that may be called although they are not public;
   *     metadata addresses stay closed
   * @throws IllegalArgumentException naming what is no network
   */
  public AddressGuard(List<String> opened, Resolver resolver) {
    this.opened = opened.stream().map(Network::of).toList();
    this.resolver = resolver;
  }

  /** Judges a whole address such as {@code https://example.org/feed.xml}. */
  public Verdict check(String address) {
    return judge(WebAddress.parse(address));
  }

  /** Judges a host alone, such as a proxy's; IPv6 literals stand in brackets. */
  public Verdict checkHost(String host) {
    return judge(WebAddress.host(host));
  }

  /**
   * Says what is wrong with an address as far as it can be known without looking its name up; empty
   * when nothing is.
   */
  public Optional<String> fault(String address) {
    return switch (WebAddress.parse(address)) {
      case WebAddress.Fault(var reason) -> Optional.of(reason);
      case WebAddress.Host(var name) when METADATA_NAMES.contains(name) ->
          Optional.of(refusal(name, AddressKind.METADATA));
      case WebAddress.Host(var name) when WebAddress.isLiteral(name) ->
          refusal(name, List.of(InetAddress.ofLiteral(bare(name))));
      case WebAddress.Host _ -> Optional.empty();
    };
  }

  private Verdict judge(WebAddress address) {
    return switch (address) {
      case WebAddress.Fault(var reason) -> new Verdict.Refused(reason);
      case WebAddress.Host(var name) when METADATA_NAMES.contains(name) ->
          new Verdict.Refused(refusal(name, AddressKind.METADATA));
      case WebAddress.Host(var name) -> judge(name);
    };
  }

  private Verdict judge(String name) {
    try {
      var addresses = Arrays.asList(resolve(name));
      return refusal(name, addresses)
          .<Verdict>map(Verdict.Refused::new)
          .orElseGet(() -> new Verdict.Allowed(bare(name), addresses));
    } catch (UnknownHostException e) {
      return new Verdict.Unknown(name);
    }
  }

  private InetAddress[] resolve(String name) throws UnknownHostException {
    return WebAddress.isLiteral(name)
        ? new InetAddress[] {InetAddress.ofLiteral(bare(name))}
        : resolver.resolve(name);
  }

  /** One forbidden address among several is enough: the next connection might choose it. */
  private Optional<String> refusal(String name, List<InetAddress> addresses) {
    return addresses.stream()
        .map(AddressKind::reached)
        .flatMap(reached -> forbidden(reached).stream())
        .findFirst()
        .map(kind -> refusal(name, kind));
  }

  private Optional<AddressKind> forbidden(InetAddress reached) {
    return AddressKind.of(reached)
        .filter(
            kind ->
                kind == AddressKind.METADATA
                    || opened.stream().noneMatch(network -> network.contains(reached)));
  }

  /** Names no address behind a name: that would tell strangers what our resolver knows. */
  private static String refusal(String name, AddressKind kind) {
    return WebAddress.isLiteral(name)
        ? name + " is " + kind.words() + ", which is not called"
        : name + " leads to " + kind.words() + ", which is not called";
  }

  private static String bare(String name) {
    return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
  }
}
