package dev.soroka.sandbox.control;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.fault.Fault;
import dev.soroka.sandbox.fault.FaultKind;
import dev.soroka.sandbox.json.Json;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Reads and shows faults as the control API writes them. */
final class FaultOrder {

  private FaultOrder() {}

  static Fault read(Order order) {
    var method = order.text("method").isEmpty() ? "*" : order.text("method");
    var fault =
        fault(kind(order), method, order)
            .times((int) Math.clamp(order.number("times", 1), 1, Integer.MAX_VALUE))
            .containing(order.text("contains"));
    return order.text("delayMillis").isEmpty()
        ? fault
        : fault.within(Duration.ofMillis(order.number("delayMillis")));
  }

  private static FaultKind kind(Order order) {
    var word = order.text("kind");
    if (word.isEmpty()) {
      return order.text("code").isEmpty() && !order.text("delayMillis").isEmpty()
          ? FaultKind.DELAY
          : FaultKind.ERROR;
    }
    return FaultKind.named(word)
        .orElseThrow(() -> new NotPossible("There is no fault of the kind " + word));
  }

  private static Fault fault(FaultKind kind, String method, Order order) {
    return switch (kind) {
      case ERROR -> error(method, order);
      case DELAY -> Fault.delay(method, Duration.ZERO);
      case TIMEOUT -> Fault.timeout(method);
      case RESET -> Fault.reset(method);
      case GARBAGE -> Fault.garbage(method);
      case AFTER_TIMEOUT -> Fault.afterTimeout(method);
    };
  }

  private static Fault error(String method, Order order) {
    var code = (int) order.number("code", 500);
    var retryAfter = order.number("retry_after");
    var description = order.text("description");
    if (code == 429 || retryAfter > 0) {
      var tooMany = Refusal.tooMany(Math.max(1, retryAfter));
      return new Fault(
          FaultKind.ERROR,
          Fault.Which.next(method),
          description.isEmpty() ? tooMany : Refusal.tooMany(description, Math.max(1, retryAfter)),
          Duration.ZERO);
    }
    return description.isEmpty()
        ? Fault.error(method, code)
        : Fault.error(method, code, description);
  }

  static ObjectNode json(Fault fault) {
    return Json.object()
        .put("kind", fault.kind().word())
        .put("method", fault.which().method())
        .put("contains", fault.which().contains())
        .put("times", fault.which().times())
        .put("code", fault.refusal().code())
        .put("description", fault.refusal().description())
        .put("delayMillis", fault.delay().toMillis());
  }
}
