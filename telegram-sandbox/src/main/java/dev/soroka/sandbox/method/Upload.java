package dev.soroka.sandbox.method;

/** A file that came with a call. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only kept.
record Upload(String fileName, String type, byte[] bytes) {

  @Override
  public String toString() {
    return "[%s, %s, %d bytes]".formatted(fileName, type, bytes.length);
  }
}
