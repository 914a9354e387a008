package dev.soroka.collector.conformance;

import com.google.re2j.Pattern;
import dev.soroka.collector.charset.Decoding;
import dev.soroka.collector.source.Page;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A saved answer, with the response headers that a comment at its beginning may give. */
final class Sample {
  static final URI ADDRESS = URI.create("https://example.org/");

  private static final int HEAD = 8_000;
  private static final Pattern COMMENT =
      Pattern.compile("(?s)^[^<]*(?:<\\?.*?\\?>\\s*|<!DOCTYPE[^>]*>\\s*)*<!--(.*?)-->");
  private static final Pattern HEADER =
      Pattern.compile(
          "(?im)^\\s*(?:Header:\\s*([\\w-]+)|(Content-Type|Content-Location)):\\s*(.*)$");

  private Sample() {}

  static Page page(byte[] body, URI address, Instant saved) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    comment(body).ifPresent(comment -> read(comment, headers));
    return new Page(address, 200, HttpHeaders.of(headers, (name, value) -> true), body, saved);
  }

  private static Optional<String> comment(byte[] body) {
    var text = Decoding.text(body, Optional.empty());
    var matcher = COMMENT.matcher(text.substring(0, Math.min(text.length(), HEAD)));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void read(String comment, Map<String, List<String>> headers) {
    var matcher = HEADER.matcher(comment);
    while (matcher.find()) {
      var name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      headers.computeIfAbsent(name, it -> new ArrayList<>()).add(matcher.group(3).strip());
    }
  }
}
