package dev.soroka.sandbox.text;

import dev.soroka.sandbox.answer.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses Telegram takes for links and buttons. */
public final class Links {

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://");
  private static final Pattern OWN = Pattern.compile("(?i)^(?:tg|ton|tonsite):(?://)?([\\w.-]+).*");
  private static final Pattern ADDRESS =
      Pattern.compile("^(?:[^@/?#]*@)?(\\[[0-9A-Fa-f:.]+]|[^:/?#\\[\\]]*)(:[^/?#]*)?(.*)$");
  private static final Pattern DISALLOWED = Pattern.compile("[\\s\\p{Cntrl}]");

  private Links() {}

  /**
   * The address as Telegram keeps it.
   *
   * @param what what the address belongs to, for the refusal
   */
  public static String checked(String what, String link) {
    var fault = fault(link);
    if (fault.isPresent()) {
      throw Refusal.badRequest("%s URL '%s' is invalid: %s".formatted(what, link, fault.get()));
    }
    return kept(link);
  }

  private static Optional<String> fault(String link) {
    if (OWN.matcher(link).matches()) {
      return Optional.empty();
    }
    var scheme = SCHEME.matcher(link);
    var rest = link;
    if (scheme.find()) {
      if (!scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
        return Optional.of("Unsupported URL protocol");
      }
      rest = link.substring(scheme.end());
    }
    var address = ADDRESS.matcher(rest);
    if (!address.matches() || address.group(1).isEmpty()) {
      return Optional.of("URL host is empty");
    }
    return fault(address.group(1), address.group(2));
  }

  private static Optional<String> fault(String host, String port) {
    if (port != null && !port.matches(":\\d{1,5}")) {
      return Optional.of("Wrong port number specified in the URL");
    }
    if (DISALLOWED.matcher(host).find()) {
      return Optional.of("Disallowed character in URL host");
    }
    if (host.indexOf('.') < 0 && !host.startsWith("[")) {
      return Optional.of("Wrong HTTP URL");
    }
    return Optional.empty();
  }

  private static String kept(String link) {
    if (OWN.matcher(link).matches()) {
      return link;
    }
    var whole = SCHEME.matcher(link).find() ? link : "http://" + link;
    var host = whole.substring(whole.indexOf("://") + 3);
    return host.chars().anyMatch(unit -> "/?#".indexOf(unit) >= 0) ? whole : whole + "/";
  }
}
