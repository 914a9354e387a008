package dev.soroka.notification.sending;

import dev.soroka.common.catalog.Settings;
import dev.soroka.notification.outbox.Claimed;
import java.util.Locale;

/**
 * Whether a notification is worth a marked repetition when nobody knows whether it arrived: as it
 * says itself, else as the setting of its class says; alerts and ordinary notifications are, mass
 * mail is not.
 */
final class Repetition {
  private final Settings settings;
  private final Wording wording;

  Repetition(Settings settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
  }

  boolean isWorthIt(Claimed row) {
    var own = wording.manner(row).repeats();
    if (own != null) {
      return own;
    }
    var name = "sender.repeat-uncertain." + row.urgency().name().toLowerCase(Locale.ROOT);
    return Boolean.parseBoolean(settings.text(name, Boolean.toString(isUsual(row))));
  }

  static boolean isUsual(Claimed row) {
    return switch (row.urgency()) {
      case ALERT, ORDINARY -> true;
      case DIGEST, CAMPAIGN -> false;
    };
  }
}
