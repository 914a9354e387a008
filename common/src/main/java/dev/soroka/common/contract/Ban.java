package dev.soroka.common.contract;

/**
 * An entry of the operators' blacklist: its items are matched for nobody.
 *
 * @param id the number that storage gave it
 * @param kind what is banned
 * @param value which one: a token's name as items give it as their subject, an author, or a
 *     source's id; letter case does not matter
 * @param note why, for the other operators
 */
public record Ban(long id, Kind kind, String value, String note) {
  public Ban {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a ban says whom it bans");
    }
  }

  /** What can be banned. */
  public enum Kind {
    TOKEN,
    AUTHOR,
    SOURCE
  }
}
