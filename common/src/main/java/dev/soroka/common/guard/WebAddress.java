package dev.soroka.common.guard;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a web address that decides where a call goes, read strictly. */
sealed interface WebAddress {
  /** A host that may be looked up: a name in ASCII and lower case, or an address literal. */
  record Host(String name) implements WebAddress {}

  /** Not an address that is called, and why. */
  record Fault(String reason) implements WebAddress {}

  Fault NO_HOST = new Fault("The address has no host that could be called");
  int LONGEST = 2048;
  int LONGEST_HOST = 253;
  Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
  Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::([0-9]{0,6}))?");
  Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
  Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]+]");
  Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)");
  Pattern IPV4 =
      Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

  /** Ports above 1023 on which something other than the web is at home, as browsers have them. */
  Set<Integer> FOREIGN_PORTS =
      Set.of(
          1719, 1720, 1723, 2049, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5672, 6000, 6379,
          6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 10080, 11211, 27017);

  static WebAddress parse(String text) {
    if (text.length() > LONGEST) {
      return new Fault("The address is longer than " + LONGEST + " characters");
    }
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
      return new Fault("The address has control characters or backslashes");
    }
    var scheme = SCHEME.matcher(text.strip());
    if (!scheme.matches()) {
      return new Fault("An address looks like https://example.org/feed.xml");
    }
    if (!scheme.group(1).equalsIgnoreCase("http") && !scheme.group(1).equalsIgnoreCase("https")) {
      return new Fault("Only http and https addresses are called, not " + scheme.group(1) + ":");
    }
    return authority(scheme.group(2).split("[/?#]", 2)[0]);
  }

  private static WebAddress authority(String authority) {
    if (authority.indexOf('@') >= 0) {
      return new Fault("An address with a user name or password is not called; use headers");
    }
    var matcher = AUTHORITY.matcher(authority);
    if (!matcher.matches()) {
      return NO_HOST;
    }
    var port = matcher.group(2);
    return isForeign(port)
        ? new Fault("Port " + port + " is not a port of the web")
        : host(matcher.group(1));
  }

  private static boolean isForeign(@Nullable String port) {
    if (port == null || port.isEmpty()) {
      return false;
    }
    int number = Integer.parseInt(port);
    boolean web = number == 80 || number == 443 || (number >= 1024 && number < 65_536);
    return !web || FOREIGN_PORTS.contains(number);
  }

  /** Reads a host alone, such as a proxy's. */
  static WebAddress host(String text) {
    if (text.startsWith("[")) {
      return isIpv6(text) ? new Host(text.toLowerCase(Locale.ROOT)) : NO_HOST;
    }
    var name = ascii(text);
    if (name.length() > LONGEST_HOST || !NAME.matcher(name).matches()) {
      return NO_HOST;
    }
    if (ENDS_IN_NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches()) {
      return new Fault("The host is a number in an unusual form; write it like 192.0.2.7");
    }
    return new Host(name);
  }

  /** Whether a host is an address itself, so that there is nothing to look up. */
  static boolean isLiteral(String host) {
    return host.startsWith("[") || IPV4.matcher(host).matches();
  }

  private static boolean isIpv6(String host) {
    if (!IPV6.matcher(host).matches()) {
      return false;
    }
    try {
      var _ = InetAddress.ofLiteral(host.substring(1, host.length() - 1));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String ascii(String host) {
    try {
      var ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
