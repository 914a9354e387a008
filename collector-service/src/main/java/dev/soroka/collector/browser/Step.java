package dev.soroka.collector.browser;

import java.time.Duration;

/** One thing that is done on a page before it is read. */
public sealed interface Step {
  /** Goes on to another address. */
  record Goto(String url) implements Step {}

  /** Waits until something is on the page. */
  record WaitFor(String selector) implements Step {}

  /** Waits for a while. */
  record Pause(Duration length) implements Step {}

  /** Clicks something; where it may be missing, such as a cookie banner's button, that is fine. */
  record Click(String selector, boolean optional) implements Step {}

  /** Scrolls to the end so often, as long as the page grows. */
  record Scroll(int times) implements Step {}

  /** Types a text into a field, and presses Enter when that is wanted. */
  record Write(String selector, String text, boolean enter) implements Step {}
}
