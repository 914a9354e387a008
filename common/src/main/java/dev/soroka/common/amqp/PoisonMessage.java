package dev.soroka.common.amqp;

/** The message itself is wrong: trying again cannot help, an operator has to look at it. */
public final class PoisonMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, for the operator to read
   */
  public PoisonMessage(String reason) {
    super(reason);
  }

  public PoisonMessage(String reason, Throwable cause) {
    super(reason, cause);
  }
}
