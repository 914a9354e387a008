package dev.soroka.collector.stream.websocket;

import java.io.IOException;

/** A connection is over, or never began. */
public final class LinkBroken extends IOException {
  private static final long serialVersionUID = 1L;

  private final Ending ending;

  /**
   * A connection that ended.
   *
   * @param ending the word for it
   * @param message what happened, for the source's owner to read
   */
  public LinkBroken(Ending ending, String message) {
    super(message);
    this.ending = ending;
  }

  LinkBroken(Ending ending, String message, Throwable cause) {
    super(message, cause);
    this.ending = ending;
  }

  /** The word for it. */
  public Ending ending() {
    return ending;
  }
}
