package dev.soroka.collector.browser;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The beginning of a request or an answer: its first line and its headers, as they were written.
 */
record Head(String first, List<String> headers) {
  private static final int LARGEST = 256 * 1024;

  /** What concerns one connection only and is not passed on. */
  private static final Set<String> OF_ONE_CONNECTION =
      Set.of("connection", "keep-alive", "proxy-connection", "proxy-authorization", "upgrade");

  Head {
    headers = List.copyOf(headers);
  }

  /** Reads up to the empty line and not a byte further. */
  static Head read(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream(1024);
    int newLines = 0;
    while (newLines < 2) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("It ended within its headers");
      }
      if (bytes.size() == LARGEST) {
        throw new IOException("Its headers are too long");
      }
      bytes.write(next);
      newLines = next == '\n' ? newLines + 1 : next == '\r' ? newLines : 0;
    }
    var lines = bytes.toString(StandardCharsets.ISO_8859_1).lines().toList();
    return new Head(lines.getFirst(), lines.subList(1, lines.size() - 1));
  }

  /** The same as the only one of its connection, with another first line. */
  byte[] alone(String newFirst, List<String> more) {
    var lines = new ArrayList<String>();
    lines.add(newFirst);
    headers.stream().filter(Head::isPassedOn).forEach(lines::add);
    lines.addAll(more);
    lines.add("Connection: close");
    return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isPassedOn(String header) {
    int colon = header.indexOf(':');
    var name = colon < 0 ? header : header.substring(0, colon);
    return !OF_ONE_CONNECTION.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
