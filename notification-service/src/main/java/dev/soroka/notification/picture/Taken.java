package dev.soroka.notification.picture;

import java.util.Locale;

/** What there is to show of a picture. */
public sealed interface Taken {
  /** The channel has it already and calls it so. */
  record Known(String file) implements Taken {}

  /**
   * It has been fetched.
   *
   * @param bytes shared and never changed
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and megabytes are not copied.
  record Fresh(byte[] bytes) implements Taken {}

  /** It cannot be shown. */
  record Missing(Fault fault) implements Taken {}

  /** Why a picture cannot be shown. */
  enum Fault {
    /** No web address, or one that is not called. */
    GUARDED,
    UNKNOWN_HOST,
    /** The server has no such picture or does not give it to us. */
    NOT_FOUND,
    SERVER_FAULT,
    REDIRECTED,
    /** It took too long, or the connection broke. */
    BROKEN,
    TOO_LARGE,
    EMPTY,
    /** A drawing, which Telegram does not show as a photo. */
    SVG,
    NOT_A_PICTURE,
    /** Telegram shows no photos of such a size or shape. */
    UNSUITABLE,
    /** The channel would not have it. */
    REFUSED,
    /** Too many large ones at the same time. */
    NO_ROOM;

    /** How it is counted. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
