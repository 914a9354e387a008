package dev.soroka.notification.channel;

import dev.soroka.common.contract.RichText;

/** A picture on its way into a chat, with what stands under it. */
public sealed interface Attachment {
  /** What stands under it; may be empty. */
  RichText caption();

  /** One that the channel has already and calls so. */
  record Known(String file, RichText caption) implements Attachment {}

  /**
   * One that is uploaded.
   *
   * @param bytes shared and never changed
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody, and megabytes are not copied.
  record Upload(byte[] bytes, RichText caption) implements Attachment {}
}
