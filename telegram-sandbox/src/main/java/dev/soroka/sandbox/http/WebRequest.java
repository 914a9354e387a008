package dev.soroka.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request as it arrived.
 *
 * @param verb the HTTP method, in capitals
 * @param path the decoded path, without the query
 * @param query the undecoded text behind the question mark, empty when there was none
 * @param headers by name in lower case; of repeated ones the last
 * @param body the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and the bytes are nobody else's.
public record WebRequest(
    String verb, String path, String query, Map<String, String> headers, byte[] body) {

  /** The value of a header, empty when it was not sent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The content type without its parameters, in lower case. */
  public String mediaType() {
    var type = header("content-type");
    var end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** What stands in the query string, decoded. */
  public Map<String, String> queryFields() {
    return fields(query);
  }

  /** What stands in the body when it is an urlencoded form, decoded. */
  public Map<String, String> formFields() {
    return fields(new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(String encoded) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals >= 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
