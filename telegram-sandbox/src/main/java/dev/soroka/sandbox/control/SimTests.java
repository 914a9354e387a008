package dev.soroka.sandbox.control;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.ledger.Call;
import dev.soroka.sandbox.ledger.Rates;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The paths by which tests order faults and look at what was called. */
final class SimTests {

  private final Control control;

  private SimTests(Control control) {
    this.control = control;
  }

  static void addTo(Map<String, SimApi.Work> works, Control control) {
    var tests = new SimTests(control);
    works.put("POST fault", tests::order);
    works.put("GET fault", _ -> Json.array(control.faults().waiting(), FaultOrder::json));
    works.put("DELETE fault", tests::clear);
    works.put("GET outbox", tests::outbox);
    works.put("GET rates", _ -> Json.array(control.ledger().rates(), Rates::json));
    works.put("POST reset", tests::reset);
  }

  private JsonNode order(Order order) {
    var fault = FaultOrder.read(order);
    control.faults().order(fault);
    return FaultOrder.json(fault);
  }

  private JsonNode clear(Order order) {
    control.faults().clear();
    return Json.yes();
  }

  /** The recorded calls; {@code since} is a call's number or a time. */
  private JsonNode outbox(Order order) {
    var method = order.text("method");
    var chat = order.number("chat");
    var bot = order.number("bot");
    var since = order.text("since");
    return Json.array(
        control.ledger().calls().stream()
            .filter(call -> method.isEmpty() || call.method().equalsIgnoreCase(method))
            .filter(call -> chat == 0 || call.chat() == chat)
            .filter(call -> bot == 0 || call.bot() == bot)
            .filter(call -> isAfter(call, since))
            .toList(),
        Call::json);
  }

  private static boolean isAfter(Call call, String since) {
    if (since.isEmpty()) {
      return true;
    }
    if (since.matches("\\d{1,18}")) {
      return call.number() > Long.parseLong(since);
    }
    try {
      return call.at().isAfter(Instant.parse(since));
    } catch (DateTimeParseException _) {
      throw new NotPossible("\"since\" is neither a number nor a time: " + since);
    }
  }

  private JsonNode reset(Order order) {
    control.reset(order.flag("ready").orElse(true));
    return Json.yes();
  }
}
