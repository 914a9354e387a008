package dev.soroka.sandbox.callback;

/** What a bot answered to a pressed button; all empty when it only stopped the spinner. */
public record CallbackAnswer(String text, boolean alert, String url) {}
