package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** The chat page of a sandbox in a browser: how to open it, and where things are on it. */
final class ChatPage implements AutoCloseable {

  static final int DESKTOP = 1_280;
  static final int PHONE = 390;

  private final Sandbox sandbox;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  ChatPage(Sandbox sandbox, BrowserContext context) {
    this.sandbox = sandbox;
    this.context = context;
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
  }

  void open(int width, String place) {
    page.setViewportSize(width, 800);
    page.navigate(sandbox.address() + "/" + place);
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  Locator text(String text) {
    return page.getByText(text);
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator commands() {
    return page.getByRole(AriaRole.OPTION);
  }

  Locator chat(String name) {
    return page.locator("#chats button", new Page.LocatorOptions().setHas(exactly(name)));
  }

  Locator message(String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }

  Locator exactly(String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true));
  }

  Object evaluate(String script) {
    return page.evaluate(script);
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Ends the sandbox as well; a page that complained has failed its test. */
  @Override
  public void close() {
    context.close();
    sandbox.close();
    assertThat(complaints).isEmpty();
  }
}
