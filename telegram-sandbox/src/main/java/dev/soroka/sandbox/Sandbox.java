package dev.soroka.sandbox;

import dev.soroka.sandbox.control.Control;
import dev.soroka.sandbox.control.Conversation;
import dev.soroka.sandbox.control.SimApi;
import dev.soroka.sandbox.fault.Faults;
import dev.soroka.sandbox.http.WebReply;
import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.http.WebServer;
import dev.soroka.sandbox.ledger.Ledger;
import dev.soroka.sandbox.method.BotApi;
import dev.soroka.sandbox.page.ChatPage;
import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.state.StateFile;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running stand-in for Telegram: the Bot API, the chat page, and the hand that moves people. */
public final class Sandbox implements AutoCloseable {

  private final CountDownLatch closing = new CountDownLatch(1);
  private final Stage stage;
  private final Control control;
  private final Optional<StateFile> stateFile;
  private final BotApi botApi;
  private final SimApi simApi;
  private final ChatPage page;
  private final WebServer server;

  private Sandbox(SandboxOptions options) {
    stage = new Stage(options.settings());
    control = new Control(stage);
    stateFile = options.stateFile().map(file -> new StateFile(file, stage));
    botApi = new BotApi(stage, options.tokens(), this::last);
    simApi = new SimApi(control);
    page = new ChatPage(stage.photos());
    var found = stateFile.map(StateFile::load).orElse(false);
    if (options.readyChats() && !found) {
      control.createReadyChats();
    }
    server = WebServer.start(options.host(), options.port(), this::handle);
    stateFile.ifPresent(StateFile::follow);
  }

  /** Starts a sandbox, which serves until it is closed. */
  public static Sandbox start(SandboxOptions options) {
    return new Sandbox(options);
  }

  /** Where it listens: what to give a bot as the address of the Bot API, and the chat page. */
  public URI address() {
    return server.address();
  }

  /** A chat, with the bot that has the lowest id. */
  public Conversation chat(long id) {
    return control.chat(id);
  }

  /** Makes people and chats. */
  public Control control() {
    return control;
  }

  /** The calls that were received, and their rates. */
  public Ledger ledger() {
    return stage.ledger();
  }

  /** Orders for things to go wrong. */
  public Faults faults() {
    return stage.faults();
  }

  private WebReply handle(WebRequest request) throws InterruptedException {
    if (request.path().startsWith("/bot")) {
      return botApi.on(request);
    }
    return request.path().startsWith("/sim/") ? simApi.on(request) : page.on(request);
  }

  private void last(Duration duration) throws InterruptedException {
    closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits until it is closed. */
  void join() throws InterruptedException {
    closing.await();
  }

  /** Lets everyone go who waits, saves what is to be kept, and stops. */
  @Override
  public void close() {
    closing.countDown();
    stage.close();
    server.close();
    stateFile.ifPresent(StateFile::close);
  }
}
