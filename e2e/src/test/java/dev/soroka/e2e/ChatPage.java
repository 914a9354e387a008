package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The chat page of a sandbox in another process, used as a browser uses it. */
final class ChatPage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI page;
  private final long chat;

  /**
   * @param page where the page is
   * @param chat one of the chats that are there from the start
   */
  ChatPage(URI page, long chat) {
    this.page = page;
    this.chat = chat;
  }

  void says(String text) {
    var body = JsonMapper.shared().writeValueAsString(Map.of("chat", chat, "text", text));
    var message =
        HttpRequest.newBuilder(page.resolve("/sim/message"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    assertThat(answer(message)).contains("\"ok\":true");
  }

  /** Waits until the chat shows these words. */
  String awaits(String words) {
    return await().atMost(PATIENCE).until(this::shown, text -> text.contains(words));
  }

  /** What a person sees in the chat. */
  String shown() {
    return answer(
        HttpRequest.newBuilder(page.resolve("/sim/chat/" + chat + "?format=text")).build());
  }

  private String answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
