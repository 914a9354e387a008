package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.fault.Fault;
import dev.soroka.sandbox.fault.Faults;
import dev.soroka.sandbox.http.WebReply;
import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.ledger.Call;
import dev.soroka.sandbox.ledger.Ledger;
import dev.soroka.sandbox.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The story of one call: an ordered fault, the limits, the method itself, and the record of it. */
public final class BotApi {

  private final Tokens tokens;
  private final Methods methods;
  private final Faults faults;
  private final Ledger ledger;
  private final Clock clock;
  private final Patience patience;

  /**
   * Serves bots on a stage.
   *
   * @param tokens the tokens that are taken; when there are none, every well-formed one
   */
  public BotApi(Stage stage, Set<String> tokens, Patience patience) {
    this.tokens = new Tokens(stage.world(), tokens);
    this.methods = MethodTable.on(stage);
    this.faults = stage.faults();
    this.ledger = stage.ledger();
    this.clock = stage.world().clock();
    this.patience = patience;
    stage.webhooks().execute(this::inWebhookAnswer);
  }

  /** Waits, but no longer than the sandbox runs. */
  @FunctionalInterface
  public interface Patience {
    void last(Duration duration) throws InterruptedException;
  }

  /** Answers {@code /bot<token>/<method>}. */
  public WebReply on(WebRequest web) throws InterruptedException {
    try {
      var address = Tokens.Address.of(web.path());
      var bot = tokens.bot(address.token());
      return answered(Request.of(bot, address.method(), web));
    } catch (Refusal refusal) {
      return reply(refusal);
    }
  }

  /**
   * Executes the call that a bot put into its answer to an update; its outcome interests nobody.
   */
  private void inWebhookAnswer(long bot, byte[] body) throws InterruptedException {
    if (Json.parsed(body).orElse(null) instanceof ObjectNode call) {
      var request = Request.of(bot, call);
      if (!request.method().matches("|get.*|setwebhook|deletewebhook|close|logout")) {
        answered(request);
      }
    }
  }

  private WebReply answered(Request request) throws InterruptedException {
    var running = new RunningCall(request);
    var fault = faults.next(request.method(), () -> request.told().toString());
    if (fault.isPresent()) {
      return running.struckBy(fault.get());
    }
    return running.executed();
  }

  private static WebReply reply(Answer answer) {
    return WebReply.json(200, Json.bytes(answer.json()));
  }

  private static WebReply reply(Refusal refusal) {
    var seconds = refusal.retryAfter();
    return new WebReply.Full(
        refusal.code(),
        "application/json",
        seconds.isPresent() ? Map.of("Retry-After", "" + seconds.getAsLong()) : Map.of(),
        Json.bytes(refusal.json()));
  }

  /** One call from its arrival to its entry in the ledger. */
  private final class RunningCall {

    private final Request request;
    private final Ledger.Arrival arrival;
    private final long started = System.nanoTime();

    RunningCall(Request request) {
      this.request = request;
      this.arrival =
          new Ledger.Arrival(
              clock.instant(),
              request.bot(),
              request.method(),
              request.number("chat_id"),
              request.told(),
              methods.counts(request));
      ledger.arrived(arrival);
    }

    WebReply executed() throws InterruptedException {
      try {
        var answer = methods.execute(request);
        end(200, "", messageId(answer.result()), true);
        return reply(answer);
      } catch (Refusal refusal) {
        end(refusal.code(), refusal.description(), 0, false);
        return reply(refusal);
      }
    }

    WebReply struckBy(Fault fault) throws InterruptedException {
      return switch (fault.kind()) {
        case ERROR -> {
          patience.last(fault.delay());
          end(fault.refusal().code(), fault.refusal().description(), 0, false);
          yield reply(fault.refusal());
        }
        case DELAY -> {
          patience.last(fault.delay());
          yield executed();
        }
        case TIMEOUT, RESET -> {
          end(0, "not answered by order", 0, false);
          yield new WebReply.HangUp(fault.delay());
        }
        case GARBAGE -> {
          end(0, "answered with garbage by order", 0, false);
          yield new WebReply.Full(
              200, "text/html", Map.of(), "<html>Bad".getBytes(StandardCharsets.UTF_8));
        }
        case AFTER_TIMEOUT -> executedInSilence(fault.delay());
      };
    }

    private WebReply executedInSilence(Duration silence) throws InterruptedException {
      try {
        var answer = methods.execute(request);
        end(0, "not answered by order", messageId(answer.result()), true);
      } catch (Refusal refusal) {
        end(0, "not answered by order: " + refusal.description(), 0, false);
      }
      return new WebReply.HangUp(silence);
    }

    private void end(int code, String description, int messageId, boolean executed) {
      var took = Duration.ofNanos(System.nanoTime() - started);
      ledger.ended(arrival, new Call.Outcome(code, description, messageId, executed, took));
    }

    private static int messageId(JsonNode result) {
      var message = result.isArray() && !result.isEmpty() ? result.get(0) : result;
      return message.path("message_id").asInt(0);
    }
  }
}
