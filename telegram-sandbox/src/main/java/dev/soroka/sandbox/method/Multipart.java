package dev.soroka.sandbox.method;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a multipart form apart. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"?([^\";\r\n]*)");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"?([^\";\r\n]*)");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(\\S+)");
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, Upload> files = new HashMap<>();

  Multipart(String contentType, byte[] body) {
    var boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return;
    }
    var mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
    var start = find(mark, body, 0);
    while (start >= 0) {
      var end = find(mark, body, start + mark.length);
      if (end < 0) {
        return;
      }
      part(body, start + mark.length + 2, end - 2);
      start = end;
    }
  }

  Map<String, String> fields() {
    return fields;
  }

  Map<String, Upload> files() {
    return files;
  }

  private void part(byte[] body, int start, int end) {
    var headEnd = find(HEAD_END, body, start);
    if (headEnd < 0 || headEnd + HEAD_END.length > end) {
      return;
    }
    var head = new String(body, start, headEnd - start, StandardCharsets.UTF_8);
    var name = NAME.matcher(head);
    if (!name.find()) {
      return;
    }
    var bytes = Arrays.copyOfRange(body, headEnd + HEAD_END.length, end);
    var fileName = FILE_NAME.matcher(head);
    if (fileName.find()) {
      var type = TYPE.matcher(head);
      files.put(
          name.group(1),
          new Upload(
              fileName.group(1), type.find() ? type.group(1) : "application/octet-stream", bytes));
    } else {
      fields.put(name.group(1), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static int find(byte[] what, byte[] where, int from) {
    for (var place = from; place <= where.length - what.length; place++) {
      if (where[place] == what[0]
          && Arrays.equals(where, place, place + what.length, what, 0, what.length)) {
        return place;
      }
    }
    return -1;
  }
}
