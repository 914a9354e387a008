package dev.soroka.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads requests off one connection. */
final class RequestReader {

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final Set<String> VERBS = Set.of("GET", "POST", "DELETE", "OPTIONS");

  private final InputStream in;
  private final OutputStream out;
  private final int largestBody;

  RequestReader(InputStream in, OutputStream out, int largestBody) {
    this.in = in;
    this.out = out;
    this.largestBody = largestBody;
  }

  /** The next request, or nothing when the client has closed the connection. */
  Optional<WebRequest> next() throws IOException {
    var start = line();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    var parts = start.get().split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new UnreadableRequest(400, "This is not an HTTP/1.1 request line");
    }
    if (!VERBS.contains(parts[0])) {
      throw new UnreadableRequest(405, "Method Not Allowed");
    }
    var headers = headers();
    var mark = parts[1].indexOf('?');
    var path = mark < 0 ? parts[1] : parts[1].substring(0, mark);
    var query = mark < 0 ? "" : parts[1].substring(mark + 1);
    return Optional.of(new WebRequest(parts[0], decoded(path), query, headers, body(headers)));
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = header(); !line.isEmpty(); line = header()) {
      var colon = line.indexOf(':');
      if (colon <= 0 || headers.size() >= MOST_HEADERS) {
        throw new UnreadableRequest(400, "The headers cannot be read");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String header() throws IOException {
    return line().orElseThrow(() -> new EOFException("The connection ended inside the headers"));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    if (headers
        .getOrDefault("transfer-encoding", "")
        .toLowerCase(Locale.ROOT)
        .contains("chunked")) {
      return chunks();
    }
    return exactly(number(headers.getOrDefault("content-length", "0"), 10));
  }

  private byte[] chunks() throws IOException {
    var whole = new ByteArrayOutputStream();
    while (true) {
      var size = header();
      var extension = size.indexOf(';');
      var length = number(extension < 0 ? size : size.substring(0, extension), 16);
      if (length == 0) {
        break;
      }
      if (whole.size() + length > largestBody) {
        throw new UnreadableRequest(413, "Request Entity Too Large");
      }
      whole.write(exactly(length));
      header();
    }
    while (!header().isEmpty()) {
      // Trailers say nothing that is wanted here.
    }
    return whole.toByteArray();
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("The connection ended inside the body");
    }
    return bytes;
  }

  private int number(String text, int radix) throws IOException {
    try {
      var number = Integer.parseInt(text.strip(), radix);
      if (number < 0) {
        throw new NumberFormatException(text);
      }
      if (number > largestBody) {
        throw new UnreadableRequest(413, "Request Entity Too Large");
      }
      return number;
    } catch (NumberFormatException _) {
      throw new UnreadableRequest(400, "The length of the body is not a number");
    }
  }

  /** One line without its end; nothing when the connection ended before its first character. */
  private Optional<String> line() throws IOException {
    var line = new ByteArrayOutputStream(96);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (line.size() == 0) {
          return Optional.empty();
        }
        throw new EOFException("The connection ended inside a line");
      }
      if (line.size() == LONGEST_LINE) {
        throw new UnreadableRequest(431, "The request line or a header is too long");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  /** A plus in a path is a plus. */
  private static String decoded(String path) {
    try {
      return path.indexOf('%') < 0
          ? path
          : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return path;
    }
  }
}
