package dev.soroka.collector.mapping;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whom an item is for, as sources write it. */
final class Recipients {
  private static final Pattern CHAT = Pattern.compile("-?\\d{1,18}");
  private static final Pattern NAMED = Pattern.compile("chat:-?\\d{1,18}|subscriber:\\d{1,18}");

  private Recipients() {}

  /** The recipient as items carry it; a bare number is a chat. */
  static Optional<String> read(String written) {
    var plain = written.strip();
    if (CHAT.matcher(plain).matches()) {
      return Optional.of("chat:" + plain);
    }
    return NAMED.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
  }
}
