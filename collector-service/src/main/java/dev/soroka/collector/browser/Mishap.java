package dev.soroka.collector.browser;

import static dev.soroka.collector.fetch.Trouble.CRASHED;
import static dev.soroka.collector.fetch.Trouble.REDIRECTED;
import static dev.soroka.collector.fetch.Trouble.REFUSED;
import static dev.soroka.collector.fetch.Trouble.STATUS;
import static dev.soroka.collector.fetch.Trouble.STEP;
import static dev.soroka.collector.fetch.Trouble.TIMEOUT;
import static dev.soroka.collector.fetch.Trouble.TOO_LARGE;
import static dev.soroka.collector.fetch.Trouble.UNDECODABLE;
import static dev.soroka.collector.fetch.Trouble.UNREACHABLE;

import com.google.re2j.Pattern;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import dev.soroka.collector.fetch.Fetched.Failed;
import dev.soroka.collector.fetch.Trouble;

/** Says in words what it means when Playwright gives up on a page. */
final class Mishap {
  private static final Pattern NET = Pattern.compile("net::ERR_([A-Z_]+)");
  private static final String MESSAGE = "message='";
  private static final int LONGEST = 200;

  private final String host;
  private final BrowserLimits limits;

  Mishap(String host, BrowserLimits limits) {
    this.host = host;
    this.limits = limits;
  }

  /** The browser was ended because of what the page did. */
  Failed ended(Watch.Verdict why) {
    return switch (why) {
      case TOO_SLOW -> failed(TIMEOUT, "The page did not let go of its browser, which was ended");
      case TOO_MUCH_MEMORY ->
          failed(
              TOO_LARGE,
              "The page took more than %d MB of memory, and its browser was ended"
                  .formatted(limits.memory().toMegabytes()));
    };
  }

  Failed crashed() {
    return failed(CRASHED, "The page crashed in the browser");
  }

  Failed browserGone() {
    return failed(CRASHED, "The browser ended while it showed the page");
  }

  Failed exhausted() {
    var most = limits.traffic().toMegabytes();
    return failed(TOO_LARGE, "The page loads more than " + most + " MB");
  }

  Failed notStarted(Exception e) {
    var message = message(e);
    var why =
        message.contains("No usable sandbox")
            ? "Chromium's sandbox needs user namespaces, which this system does not allow"
            : words(message);
    return failed(CRASHED, "No browser could be started: " + why);
  }

  Failed stuck(Doing.Stuck stuck) {
    var cause = stuck.getCause();
    var why =
        cause instanceof TimeoutError || cause == null
            ? "nothing like it came in time"
            : words(message(cause));
    return failed(STEP, stuck.getMessage() + ": " + why);
  }

  Failed of(PlaywrightException e, Passage passage) {
    var refusal = passage.refusal(host);
    if (refusal.isPresent()) {
      return failed(REFUSED, refusal.get());
    }
    if (e instanceof TimeoutError) {
      return failed(
          TIMEOUT, host + " showed no whole page within " + limits.longest().toSeconds() + " s");
    }
    var message = message(e);
    if (message.contains("Download is starting")) {
      return failed(UNDECODABLE, "The address gives a file to download, not a page");
    }
    var net = NET.matcher(message);
    return net.find()
        ? net(net.group(1), passage)
        : failed(UNREACHABLE, host + ": " + words(message));
  }

  private Failed net(String error, Passage passage) {
    return switch (error) {
      case "TUNNEL_CONNECTION_FAILED" ->
          failed(REFUSED, passage.refusal().orElse(host + " cannot be reached"));
      case "HTTP_RESPONSE_CODE_FAILURE" ->
          failed(STATUS, host + " answered with an error and an empty page");
      case "TOO_MANY_REDIRECTS" -> failed(REDIRECTED, "It redirects in circles");
      case "EMPTY_RESPONSE", "CONNECTION_CLOSED", "CONNECTION_RESET" ->
          failed(UNREACHABLE, host + " broke off");
      default ->
          error.startsWith("CERT_") || error.startsWith("SSL_")
              ? failed(UNREACHABLE, "No safe connection to " + host + ": " + error)
              : failed(UNREACHABLE, host + " cannot be shown: " + error);
    };
  }

  private static String message(Throwable e) {
    return String.valueOf(e.getMessage());
  }

  /** Playwright tells a long story, often as a record; its first line of words says what it is. */
  private static String words(String message) {
    var first =
        message
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.equals("Error {"))
            .findFirst()
            .orElse("");
    var bare = first.startsWith(MESSAGE) ? first.substring(MESSAGE.length()) : first;
    return bare.substring(0, Math.min(bare.length(), LONGEST));
  }

  private static Failed failed(Trouble trouble, String error) {
    return new Failed(trouble, error, null);
  }
}
