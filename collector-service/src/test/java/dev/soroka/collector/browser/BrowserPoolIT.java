package dev.soroka.collector.browser;

import static dev.soroka.collector.browser.BrowserWorld.OFFER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserPoolIT {
  @TempDir Path folder;

  private final List<BrowserWorld> worlds = new ArrayList<>();

  private BrowserWorld world(BrowserLimitsOf limits) {
    var world = new BrowserWorld(limits).page("/fine", OFFER);
    worlds.add(world);
    return world;
  }

  @AfterEach
  void close() {
    worlds.forEach(BrowserWorld::close);
  }

  @Test
  void saysWhenBrowsersAreSwitchedOff() {
    var world = world(BrowserLimitsOf.folder(folder).off());

    assertThat(world.failed("/fine").trouble()).isEqualTo(Trouble.SWITCHED_OFF);
    assertThat(world.failed("/fine").error()).contains("COLLECTOR_BROWSERS_ENABLED");
  }

  @Test
  void saysWhenThereIsNoChromium() {
    var world = world(BrowserLimitsOf.folder(folder).executable(folder.resolve("none").toString()));

    assertThat(world.failed("/fine").error())
        .isEqualTo(
            "No browser could be started:"
                + " there is no Chromium here; install it, or name it in COLLECTOR_CHROMIUM");
  }

  @Test
  void replacesABrowserThatDied() {
    var world = world(BrowserLimitsOf.folder(folder));
    world.shown("/fine");
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").contains("chrom"))
        .forEach(ProcessHandle::destroyForcibly);

    assertThat(world.shown("/fine")).contains("Java");
    assertThat(world.replaced(Worn.DEAD)).isEqualTo(1);
  }

  @Test
  void replacesABrowserAfterItsPages_andLeavesNothingBehind() throws IOException {
    var world = world(BrowserLimitsOf.folder(folder).pages(2));
    var before = leftovers();

    IntStream.range(0, 5).forEach(_ -> world.shown("/fine"));
    world.browsers.destroy();

    assertThat(world.replaced(Worn.PAGES)).isEqualTo(2);
    assertThat(world.browsers.open()).isZero();
    assertThat(Renderers.below(ProcessHandle.current())).isEmpty();
    assertThat(leftovers()).containsAll(before).hasSameSizeAs(before);
  }

  private static List<String> leftovers() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("soroka-browser-") || name.contains("profile-"))
          .toList();
    }
  }

  @Test
  void forgetsCookiesBetweenPages() {
    var world = world(BrowserLimitsOf.folder(folder));
    world.site.page("/cookie", OFFER, "Content-Type", "text/html", "Set-Cookie", "seen=1");

    world.shown("/cookie");
    world.shown("/cookie");

    assertThat(world.site.requests())
        .filteredOn(request -> request.path().equals("/cookie"))
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.headers().containsKey("Cookie")).isFalse());
  }

  @Test
  void opensAsManyPagesAtOnceAsThereAreBrowsers() {
    var world = world(BrowserLimitsOf.folder(folder).size(2));
    var both = new CountDownLatch(2);
    world.site.page(
        "/meeting",
        exchange -> {
          both.countDown();
          try {
            both.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(OFFER.getBytes(StandardCharsets.UTF_8));
        });

    var one = CompletableFuture.supplyAsync(() -> world.open("/meeting"));
    var other = CompletableFuture.supplyAsync(() -> world.open("/meeting"));

    assertThat(List.of(one.join(), other.join())).allMatch(it -> it instanceof Fetched.Fresh);
  }
}
