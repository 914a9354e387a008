package dev.soroka.collector.browser;

import static dev.soroka.collector.browser.BrowserWorld.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.fetch.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that would harm a browser, or us through it. */
class RoughPagesIT {
  @TempDir Path folder;

  private final CountDownLatch over = new CountDownLatch(1);
  private final List<BrowserWorld> worlds = new ArrayList<>();

  private BrowserWorld world(BrowserLimitsOf limits) {
    var world = new BrowserWorld(limits).page("/fine", OFFER);
    worlds.add(world);
    return world;
  }

  @AfterEach
  void close() {
    over.countDown();
    worlds.forEach(BrowserWorld::close);
  }

  @Test
  void aPageThatNeverLetsGoIsEnded_andTheNextOneGetsANewBrowser() {
    var world = world(BrowserLimitsOf.folder(folder).longest(Duration.ofSeconds(3)));
    world.page("/loop", OFFER + "<script>setTimeout(() => { while (true) {} }, 50)</script>");
    world.shown("/fine");

    var failed = world.failed("/loop", new Step.Pause(Duration.ofSeconds(1)));

    assertThat(failed.trouble()).isEqualTo(Trouble.TIMEOUT);
    assertThat(failed.error()).contains("did not let go");
    assertThat(world.shown("/fine")).contains("Java");
  }

  @Test
  void aPageThatTakesTooMuchMemoryIsEnded() {
    var world = world(BrowserLimitsOf.folder(folder).memory(400));
    world.page(
        "/hog",
        """
        <script>
          const hoard = [];
          setInterval(() => hoard.push(new Uint8Array(20_000_000).fill(7)), 20);
        </script>""");

    var failed = world.failed("/hog", new Step.Pause(Duration.ofSeconds(25)));

    assertThat(failed.trouble()).isEqualTo(Trouble.TOO_LARGE);
    assertThat(failed.error()).contains("400 MB of memory");
    assertThat(world.shown("/fine")).contains("Java");
  }

  @Test
  void aPageWhoseRendererIsGoneIsNamed_andTheNextOneGetsANewBrowser() {
    var world = world(BrowserLimitsOf.folder(folder));
    world.page("/victim", "<script src=/last></script>" + OFFER);
    world.site.page(
        "/last",
        exchange -> {
          Renderers.below(ProcessHandle.current()).forEach(ProcessHandle::destroyForcibly);
          exchange.sendResponseHeaders(200, -1);
        });

    var failed = world.failed("/victim");

    assertThat(failed.trouble()).isEqualTo(Trouble.CRASHED);
    assertThat(failed.error()).isEqualTo("The page crashed in the browser");
    assertThat(world.replaced(Worn.CRASHED)).isEqualTo(1);
    assertThat(world.shown("/fine")).contains("Java");
  }

  @Test
  void aPageThatNeverEndsIsCutWhenItHasLoadedTooMuch() {
    var world = world(BrowserLimitsOf.folder(folder).traffic(2));
    world.site.page(
        "/endless",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          write(exchange.getResponseBody());
        });

    var failed = world.failed("/endless");

    assertThat(failed.trouble()).isEqualTo(Trouble.TOO_LARGE);
    assertThat(failed.error()).isEqualTo("The page loads more than 2 MB");
  }

  private static void write(OutputStream out) {
    var text = "<p>more".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    try {
      while (true) {
        out.write(text);
      }
    } catch (IOException hungUp) {
      // The browser has heard enough.
    }
  }

  @Test
  void aPageThatTricklesIsCutWhenItsTimeIsUp() {
    var world = world(BrowserLimitsOf.folder(folder).longest(Duration.ofSeconds(3)));
    world.site.page(
        "/slow",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("<p>wait".getBytes(StandardCharsets.US_ASCII));
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });

    var failed = world.failed("/slow");

    assertThat(failed.trouble()).isEqualTo(Trouble.TIMEOUT);
    assertThat(failed.error()).isEqualTo("127.0.0.1 showed no whole page within 3 s");
    assertThat(world.shown("/fine")).contains("Java");
  }

  @Test
  void dialogsAndWindowsDoNotKeepAPageFromBeingRead() {
    var world = world(BrowserLimitsOf.folder(folder));
    world.page(
        "/noisy",
        """
        <script>
          alert('Hello'); confirm('Really?'); prompt('Your name?');
          for (let i = 0; i < 20; i++) window.open('/window' + i);
          onbeforeunload = event => event.preventDefault();
        </script>"""
            + OFFER);

    assertThat(world.shown("/noisy")).contains("Java");
    assertThat(world.asked()).noneMatch(path -> path.startsWith("/window"));
  }

  @Test
  void aDownloadIsRefused() {
    var world = world(BrowserLimitsOf.folder(folder));
    world.site.page(
        "/file", "bytes", "Content-Type", "application/zip", "Content-Disposition", "attachment");

    var failed = world.failed("/file");

    assertThat(failed.trouble()).isEqualTo(Trouble.UNDECODABLE);
    assertThat(failed.error()).contains("a file to download");
  }
}
