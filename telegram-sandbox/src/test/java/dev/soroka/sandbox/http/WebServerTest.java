package dev.soroka.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebServerTest {

  private final WebServer server = WebServer.start("127.0.0.1", 0, WebServerTest::echo);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HELLO                                                | 400
          GET / SPDY/3                                         | 400
          PUT / HTTP/1.1                                       | 405
          GET / HTTP/1.1\\r\\nNoColon                          | 400
          POST / HTTP/1.1\\r\\nContent-Length: many            | 400
          POST / HTTP/1.1\\r\\nContent-Length: -5              | 400
          POST / HTTP/1.1\\r\\nContent-Length: 99999999        | 413
          POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nxyz | 400
          GET /boom HTTP/1.1\\r\\nConnection: close            | 500
          """)
  void whatCannotBeReadIsAnsweredAndClosed(String request, int status) throws IOException {
    var answer = exchange(request.strip().replace("\\r\\n", "\r\n") + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void anEndlessHeaderIsRefused() throws IOException {
    assertThat(exchange("GET / HTTP/1.1\r\nX: " + "x".repeat(70_000))).startsWith("HTTP/1.1 431 ");
  }

  @Test
  void manyRequestsShareAConnection() throws IOException {
    var one = "POST /a%20b?c=d HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
    var two = "GET /z HTTP/1.1\r\nConnection: close\r\n\r\n";

    assertThat(exchange(one + two))
        .contains("POST /a b c=d abc")
        .contains("GET /z  ")
        .endsWith("GET /z  ");
  }

  @Test
  void chunksAreJoined_andAnExpectationIsMet() throws IOException {
    var answer =
        exchange(
            """
            POST / HTTP/1.1
            Expect: 100-continue
            Connection: close
            Transfer-Encoding: chunked

            3;x=y
            abc
            2
            de
            0
            Trailer: x

            """
                .replace("\n", "\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\n").endsWith("POST /  abcde");
  }

  private static WebReply echo(WebRequest request) {
    if (request.path().equals("/boom")) {
      throw new IllegalStateException("boom");
    }
    var text =
        "%s %s %s %s"
            .formatted(
                request.verb(),
                request.path(),
                request.query(),
                new String(request.body(), StandardCharsets.UTF_8));
    return new WebReply.Full(200, "text/plain", Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  private String exchange(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
