package dev.soroka.sandbox.http;

/** Answers requests. */
@FunctionalInterface
public interface WebHandler {
  WebReply handle(WebRequest request) throws InterruptedException;
}
