package dev.soroka.collector.window;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Windows that went through a restart. */
final class Copies {
  private Copies() {}

  static Ring of(Ring ring, Span span) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ring.write(new DataOutputStream(bytes));
    return Ring.read(span, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
