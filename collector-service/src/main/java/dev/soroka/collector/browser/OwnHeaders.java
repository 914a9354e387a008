package dev.soroka.collector.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * Adds a source's own headers to the requests for its own origin and to no others. Chromium says of
 * {@code Fetch.continueRequest} that what it changes does not follow a redirect, so no other origin
 * gets to see them.
 */
final class OwnHeaders {
  private final CDPSession session;
  private final Map<String, String> headers;

  private OwnHeaders(CDPSession session, Map<String, String> headers) {
    this.session = session;
    this.headers = headers;
  }

  static void add(CDPSession session, HttpUrl url, Map<String, String> headers) {
    if (headers.isEmpty()) {
      return;
    }
    session.on("Fetch.requestPaused", new OwnHeaders(session, headers)::proceed);
    var pattern = new JsonObject();
    pattern.addProperty("urlPattern", url.resolve("/") + "*");
    var patterns = new JsonArray();
    patterns.add(pattern);
    var order = new JsonObject();
    order.add("patterns", patterns);
    session.send("Fetch.enable", order);
  }

  private void proceed(JsonObject event) {
    var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    event
        .getAsJsonObject("request")
        .getAsJsonObject("headers")
        .asMap()
        .forEach((name, value) -> all.put(name, value.getAsString()));
    all.putAll(headers);
    var list = new JsonArray();
    all.forEach((name, value) -> list.add(header(name, value)));
    var order = new JsonObject();
    order.add("requestId", event.get("requestId"));
    order.add("headers", list);
    try {
      session.send("Fetch.continueRequest", order);
    } catch (PlaywrightException e) {
      // The page has gone, and its request with it.
    }
  }

  private static JsonObject header(String name, String value) {
    var header = new JsonObject();
    header.addProperty("name", name.toLowerCase(Locale.ROOT));
    header.addProperty("value", value);
    return header;
  }
}
