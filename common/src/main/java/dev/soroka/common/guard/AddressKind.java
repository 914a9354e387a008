package dev.soroka.common.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an address is for; only those for everybody may be called by everybody. */
enum AddressKind {
  METADATA(
      "a cloud's metadata address",
      "169.254.169.254", // most clouds
      "169.254.169.253",
      "169.254.169.123",
      "169.254.170.2", // Amazon's containers
      "169.254.170.23",
      "169.254.0.23", // Tencent
      "169.254.42.42", // Scaleway
      "100.100.100.200", // Alibaba
      "168.63.129.16", // Azure
      "192.0.0.192", // Oracle
      "fd00:ec2::/32",
      "fd00:42::42",
      "fd20:ce::254"),
  UNSPECIFIED("an unspecified address", "0.0.0.0/8", "::"),
  LOOPBACK("a loopback address", "127.0.0.0/8", "::1"),
  LINK_LOCAL("a link-local address", "169.254.0.0/16", "fe80::/10"),
  PRIVATE(
      "a private address",
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.0.0/16",
      "fc00::/7",
      "fec0::/10",
      "64:ff9b:1::/48"),
  CARRIER("an address inside a carrier's network", "100.64.0.0/10"),
  MULTICAST("a multicast address", "224.0.0.0/4", "ff00::/8"),
  DOCUMENTATION(
      "an address for examples",
      "192.0.2.0/24",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "2001:db8::/32",
      "3fff::/20"),
  RESERVED(
      "a reserved address",
      "192.0.0.0/24",
      "192.88.99.0/24",
      "198.18.0.0/15",
      "240.0.0.0/4",
      "2001::/23",
      "::/3",
      "4000::/2",
      "8000::/1");

  private static final Network NAT64 = Network.of("64:ff9b::/96");
  private static final Network COMPATIBLE = Network.of("::/96");
  private static final Network UNSPECIFIED_OR_LOOPBACK = Network.of("::/127");
  private static final Network SIX_TO_FOUR = Network.of("2002::/16");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Stream.toList gives a list that nobody can change
  private final List<Network> networks;

  AddressKind(String words, String... networks) {
    this.words = words;
    this.networks = Arrays.stream(networks).map(Network::of).toList();
  }

  /** How a person calls it. */
  String words() {
    return words;
  }

  /** The special kind of an address; empty for one that belongs to the public network. */
  static Optional<AddressKind> of(InetAddress address) {
    return Arrays.stream(values())
        .filter(kind -> kind.networks.stream().anyMatch(network -> network.contains(address)))
        .findFirst();
  }

  /**
   * The address that is really reached: IPv6 has several ways to write one of IPv4. The mapped form
   * is not among them here, because Java itself reads it as IPv4.
   */
  static InetAddress reached(InetAddress address) {
    if (UNSPECIFIED_OR_LOOPBACK.contains(address)) {
      return address;
    }
    if (NAT64.contains(address) || COMPATIBLE.contains(address)) {
      return ipv4(address.getAddress(), 12);
    }
    return SIX_TO_FOUR.contains(address) ? ipv4(address.getAddress(), 2) : address;
  }

  private static InetAddress ipv4(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an address", e);
    }
  }
}
