package dev.soroka.collector.browser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One connection of the browser: one tunnel, or one request and its answer. A request is never
 * followed by another on the same connection, because that one could be for another host.
 */
final class Crossing implements Runnable {
  private static final int BUFFER = 16 * 1024;
  private static final String NOT_ALLOWED = "403 Forbidden";
  private static final String NO_ANSWER = "502 Bad Gateway";

  private final Passage passage;
  private final Socket browser;

  Crossing(Passage passage, Socket browser) {
    this.passage = passage;
    this.browser = browser;
  }

  @Override
  public void run() {
    try {
      var in = new BufferedInputStream(browser.getInputStream(), BUFFER);
      var head = Head.read(in);
      var target = Target.of(head.first());
      if (target.isEmpty() || Trackers.has(target.get().host())) {
        answer(NOT_ALLOWED);
        return;
      }
      cross(head, target.get(), in);
    } catch (IOException e) {
      // Either side hung up, or the visit is over.
    } finally {
      passage.drop(browser);
    }
  }

  private void cross(Head head, Target target, InputStream in) throws IOException {
    Socket server;
    try {
      server =
          target.tunnel()
              ? passage.onward().tunnel(target.host(), target.port())
              : passage.onward().connect(target.host(), target.port());
    } catch (Onward.Refused e) {
      passage.refused(target.host(), String.valueOf(e.getMessage()));
      answer(NOT_ALLOWED);
      return;
    } catch (IOException e) {
      passage.refused(target.host(), target.host() + " accepts no connections");
      answer(NO_ANSWER);
      return;
    }
    passage.hold(server);
    try {
      talk(head, target, in, server);
    } finally {
      passage.drop(server);
    }
  }

  private void talk(Head head, Target target, InputStream in, Socket server) throws IOException {
    if (target.tunnel()) {
      say("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } else {
      var onward = passage.onward();
      var more =
          onward.asksAProxy()
              ? onward.authorization().stream().map("Proxy-Authorization: "::concat).toList()
              : List.<String>of();
      var request = head.alone(target.first(onward.asksAProxy()), more);
      passage.take(request.length);
      server.getOutputStream().write(request);
    }
    Thread.ofVirtual().start(() -> upload(in, server));
    var answers = new BufferedInputStream(server.getInputStream(), BUFFER);
    if (!target.tunnel()) {
      sayAlone(answers);
    }
    pump(answers, browser.getOutputStream());
  }

  /** The browser must not keep the connection for another request. */
  private void sayAlone(InputStream answers) throws IOException {
    var head = Head.read(answers);
    while (head.first().matches("HTTP/1\\.1 10[0-9].*")) {
      head = Head.read(answers);
    }
    if (!head.first().startsWith("HTTP/1.")) {
      answer(NO_ANSWER);
      return;
    }
    say(head.alone(head.first(), List.of()));
  }

  private void upload(InputStream in, Socket server) {
    try {
      pump(in, server.getOutputStream());
      server.shutdownOutput();
    } catch (IOException e) {
      passage.drop(server);
    }
  }

  private void pump(InputStream from, OutputStream to) throws IOException {
    var buffer = new byte[BUFFER];
    for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
      passage.take(count);
      to.write(buffer, 0, count);
    }
  }

  private void say(byte[] bytes) throws IOException {
    passage.take(bytes.length);
    browser.getOutputStream().write(bytes);
  }

  private void answer(String status) throws IOException {
    say(
        """
        HTTP/1.1 %1$s\r
        Content-Type: text/plain\r
        Content-Length: %2$d\r
        Connection: close\r
        \r
        %1$s"""
            .formatted(status, status.length())
            .getBytes(StandardCharsets.US_ASCII));
  }
}
