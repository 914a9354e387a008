package dev.soroka.common.guard;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses in CIDR notation; addresses of the other family are never in it. */
record Network(InetAddress base, int bits) {

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
   *
   * @throws IllegalArgumentException naming what is no network
   */
  static Network of(String cidr) {
    var parts = cidr.strip().split("/", -1);
    try {
      var base = InetAddress.ofLiteral(parts[0]);
      int length = base.getAddress().length * Byte.SIZE;
      int bits = parts.length == 1 ? length : Integer.parseInt(parts[1]);
      if (parts.length > 2 || bits < 0 || bits > length) {
        throw new IllegalArgumentException("the prefix is too long");
      }
      return new Network(base, bits);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + cidr + "' is not a network; write it like 10.0.0.0/8 or fd00::/8", e);
    }
  }

  boolean contains(InetAddress address) {
    var own = base.getAddress();
    var other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
    return Arrays.equals(own, 0, whole, other, 0, whole)
        && (mask == 0 || (own[whole] & mask) == (other[whole] & mask));
  }
}
