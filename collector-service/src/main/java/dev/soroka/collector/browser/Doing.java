package dev.soroka.collector.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import dev.soroka.collector.browser.Step.Click;
import dev.soroka.collector.browser.Step.Goto;
import dev.soroka.collector.browser.Step.Pause;
import dev.soroka.collector.browser.Step.Scroll;
import dev.soroka.collector.browser.Step.WaitFor;
import dev.soroka.collector.browser.Step.Write;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out steps on a page. */
final class Doing {
  private static final Duration LONGEST_STEP = Duration.ofSeconds(30);
  private static final Duration OPTIONAL = Duration.ofSeconds(2);
  private static final Duration GROWTH = Duration.ofSeconds(1);

  private final Page page;
  private final TimeLeft time;

  Doing(Page page, TimeLeft time) {
    this.page = page;
    this.time = time;
  }

  /** A step that could not be carried out, by its number from 1. */
  static final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stuck(int number, Step step, PlaywrightException cause) {
      super("step " + number + ", " + words(step), cause);
    }
  }

  void all(List<Step> steps) {
    int number = 1;
    for (var step : steps) {
      try {
        one(step);
      } catch (PlaywrightException e) {
        throw new Stuck(number, step, e);
      }
      number++;
    }
  }

  /** Waits until what the mapping asks for is there; a page that has none is read all the same. */
  void settle(@Nullable String awaited, Duration longest) {
    try {
      if (awaited == null) {
        idle(longest);
        return;
      }
      at(awaited).waitFor(attached(time.milliseconds(longest)));
    } catch (TimeoutError e) {
      // It is not going to come.
    } catch (PlaywrightException e) {
      // The mapping's selectors may say more than a browser understands.
      idle(longest);
    }
  }

  private void idle(Duration longest) {
    try {
      page.waitForLoadState(
          LoadState.NETWORKIDLE,
          new Page.WaitForLoadStateOptions().setTimeout(time.milliseconds(longest)));
    } catch (TimeoutError e) {
      // Some pages never stop loading something.
    }
  }

  private void one(Step step) {
    switch (step) {
      case Goto(var url) ->
          page.navigate(
              url,
              new Page.NavigateOptions()
                  .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
                  .setTimeout(time.milliseconds()));
      case WaitFor(var selector) -> at(selector).waitFor(attached(limit(LONGEST_STEP)));
      case Pause(var length) -> page.waitForTimeout(time.milliseconds(length));
      case Click(var selector, var optional) -> click(selector, optional);
      case Scroll(var times) -> scroll(times);
      case Write(var selector, var text, var enter) -> type(selector, text, enter);
    }
  }

  private void click(String selector, boolean optional) {
    try {
      at(selector)
          .click(new Locator.ClickOptions().setTimeout(limit(optional ? OPTIONAL : LONGEST_STEP)));
    } catch (TimeoutError e) {
      if (!optional) {
        throw e;
      }
    }
  }

  private void scroll(int times) {
    for (int i = 0; i < times && !time.isOver(); i++) {
      var height = page.evaluate("document.documentElement.scrollHeight");
      page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
      try {
        page.waitForFunction(
            "height => document.documentElement.scrollHeight > height",
            height,
            new Page.WaitForFunctionOptions().setTimeout(limit(GROWTH)));
      } catch (TimeoutError e) {
        return;
      }
    }
  }

  private void type(String selector, String text, boolean enter) {
    var field = at(selector);
    field.fill(text, new Locator.FillOptions().setTimeout(limit(LONGEST_STEP)));
    if (enter) {
      field.press("Enter", new Locator.PressOptions().setTimeout(limit(LONGEST_STEP)));
    }
  }

  private Locator at(String selector) {
    return page.locator("css=" + selector).first();
  }

  private double limit(Duration longest) {
    return time.milliseconds(longest);
  }

  private static Locator.WaitForOptions attached(double milliseconds) {
    return new Locator.WaitForOptions()
        .setState(WaitForSelectorState.ATTACHED)
        .setTimeout(milliseconds);
  }

  private static String words(Step step) {
    return switch (step) {
      case Goto(var url) -> "goto " + url;
      case WaitFor(var selector) -> "waitFor " + selector;
      case Pause _ -> "pause";
      case Click(var selector, _) -> "click " + selector;
      case Scroll _ -> "scroll";
      case Write(var selector, _, _) -> "type " + selector;
    };
  }
}
