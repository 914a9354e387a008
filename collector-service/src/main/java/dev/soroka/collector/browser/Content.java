package dev.soroka.collector.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.Optional;

/**
 * Reads what a page has become, in a world of its own that the page's scripts cannot reach, and
 * never more than a page may have: the browser itself refuses to hand more over.
 */
final class Content {
  private Content() {}

  /** The page's HTML; empty when it is too large. */
  static Optional<String> of(CDPSession session, long largest, TimeLeft time) {
    var read = new JsonObject();
    read.addProperty("expression", script(largest));
    read.addProperty("contextId", world(session));
    read.addProperty("returnByValue", true);
    read.addProperty("timeout", time.milliseconds());
    var value = session.send("Runtime.evaluate", read).getAsJsonObject("result").get("value");
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  private static String script(long largest) {
    return """
    (() => {
      const type = document.doctype ? '<!DOCTYPE ' + document.doctype.name + '>' : '';
      const root = document.documentElement;
      const html = root ? type + root.outerHTML : '';
      return html.length > %d ? null : html;
    })()
    """
        .formatted(largest);
  }

  private static long world(CDPSession session) {
    var tree = session.send("Page.getFrameTree", new JsonObject());
    var create = new JsonObject();
    create.add("frameId", tree.getAsJsonObject("frameTree").getAsJsonObject("frame").get("id"));
    create.addProperty("worldName", "soroka");
    return session.send("Page.createIsolatedWorld", create).get("executionContextId").getAsLong();
  }
}
