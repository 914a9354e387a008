package dev.soroka.sandbox.control;

import dev.soroka.sandbox.http.WebReply;
import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.json.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The control API over HTTP, below {@code /sim/}: what the chat page and other programs use. */
public final class SimApi {

  private static final String ROOT = "/sim/";

  /** What a path does. */
  @FunctionalInterface
  interface Work {
    JsonNode result(Order order);
  }

  private final Control control;
  private final Overview overview;
  private final EventStream stream;
  private final Map<String, Work> works = new HashMap<>();

  public SimApi(Control control) {
    this.control = control;
    this.overview = new Overview(control.stage());
    this.stream = new EventStream(control.stage().world().events());
    SimChats.addTo(works, control, overview);
    SimTests.addTo(works, control);
    works.put("GET state", order -> overview.of(order.number("bot")));
  }

  /** Answers a request whose path begins with {@code /sim/}. */
  public WebReply on(WebRequest web) {
    try {
      return answered(web, web.path().substring(ROOT.length()));
    } catch (NotPossible e) {
      return fault(400, e.reason());
    }
  }

  private WebReply answered(WebRequest web, String path) {
    if (web.verb().equals("GET")) {
      if (path.equals("events")) {
        return stream.open();
      }
      if (path.startsWith("chat/")) {
        return chat(Order.of(web), path.substring("chat/".length()));
      }
    } else {
      refuseForeignPages(web);
    }
    var work = works.get(web.verb() + " " + path);
    if (work == null) {
      return fault(404, "There is no " + web.verb() + " " + ROOT + path);
    }
    var result = work.result(Order.of(web));
    return WebReply.json(200, Json.bytes(Json.object().put("ok", true).set("result", result)));
  }

  private WebReply chat(Order order, String id) {
    if (!id.matches("-?\\d{1,18}")) {
      return fault(404, "There is no chat " + id);
    }
    var conversation =
        control
            .chat(Long.parseLong(id))
            .with(order.number("bot"))
            .inTopic((int) order.number("thread"));
    if (order.text("format").equals("text")) {
      return WebReply.text(200, overview.text(conversation));
    }
    var messages = overview.messages(conversation.bot(), conversation.chat());
    return WebReply.json(200, Json.bytes(Json.object().put("ok", true).set("result", messages)));
  }

  /** A page of another site could otherwise press buttons here through its reader's browser. */
  private static void refuseForeignPages(WebRequest web) {
    var origin = web.header("origin");
    if (!origin.isEmpty() && !isOwn(origin, web.header("host"))) {
      throw new NotPossible("Pages of other sites may not use this");
    }
    if (web.body().length > 0 && !web.mediaType().equals("application/json")) {
      throw new NotPossible("The body has to be application/json");
    }
  }

  private static boolean isOwn(String origin, String host) {
    try {
      return host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static WebReply fault(int status, String description) {
    return WebReply.json(
        status, Json.bytes(Json.object().put("ok", false).put("description", description)));
  }
}
