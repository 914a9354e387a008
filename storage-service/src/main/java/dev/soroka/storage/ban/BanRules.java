package dev.soroka.storage.ban;

import dev.soroka.common.api.StorageApi.NewBan;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.ops.Problem;

/** What a ban may say. */
final class BanRules {
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_NOTE = 500;

  private BanRules() {}

  /** The ban with neither end in blanks; one that says too little or too much is a problem. */
  static NewBan checked(NewBan ban) {
    if (ban.kind() == null) {
      throw Problem.badRequest("A ban says whether it bans a token, an author or a source");
    }
    var value = ban.value() == null ? "" : ban.value().strip();
    if (value.isEmpty() || value.length() > LONGEST_VALUE || holdsControls(value)) {
      throw Problem.badRequest("What is banned is a line of 1 to " + LONGEST_VALUE + " characters");
    }
    if (ban.kind() == Ban.Kind.SOURCE && !value.matches("[1-9][0-9]{0,17}")) {
      throw Problem.badRequest("A banned source is given by its number, not " + value);
    }
    var note = ban.note() == null ? "" : ban.note().strip();
    if (note.length() > LONGEST_NOTE || holdsControls(note)) {
      throw Problem.badRequest("A note is a line of up to " + LONGEST_NOTE + " characters");
    }
    return new NewBan(ban.kind(), value, note);
  }

  private static boolean holdsControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
