package dev.soroka.collector.source.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.browser.BrowserLimitsOf;
import dev.soroka.collector.browser.Browsers;
import dev.soroka.collector.fetch.Fetched;
import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.local.LocalGuard;
import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages whose items only a browser sees, all the way to items. */
class BrowserKindIT {
  private static final Mapping OFFERS =
      new Mapping(
          ".offer",
          null,
          Mapping.Field.at("h2"),
          null,
          Mapping.Field.at("a@href"),
          null,
          null,
          Map.of(),
          Map.of(),
          null,
          null);
  private static final String ADD =
      """
      <div id=list></div>
      <script>
        const add = title => list.insertAdjacentHTML('beforeend',
          `<div class=offer><h2>${title}</h2><a href=/offers/${title}>more</a></div>`);
      </script>""";

  @TempDir Path folder;

  private final LocalSite site = LocalSite.open();
  private Browsers browsers;
  private BrowserKind kind;

  @BeforeEach
  void open() {
    browsers =
        new Browsers(
            BrowserLimitsOf.folder(folder).limits(),
            LocalGuard.open(),
            Clock.systemUTC(),
            new SimpleMeterRegistry());
    kind = new BrowserKind(browsers, new HtmlKind());
  }

  @AfterEach
  void close() {
    browsers.destroy();
    site.close();
  }

  @Test
  void aPageWithoutItemsFails_andItsPictureIsKept() throws IOException {
    page("/empty", "<title>Are you human?</title>");

    var reading = read("/empty", List.of());

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            it ->
                assertThat(it.error())
                    .startsWith("the selector .offer found nothing on a page by which the site")
                    .contains("; a picture of it is kept as "));
    assertThat(pictures()).hasSize(1);
  }

  @Test
  void onlyTheNewestPicturesAreKept() throws IOException {
    page("/empty", "<title>Nothing</title>");
    for (int i = 0; i < 5; i++) {
      read("/empty", List.of());
    }

    assertThat(pictures()).hasSize(3);
  }

  @Test
  void anErrorStatusIsNamed() {
    site.page(
        "/gone", 404, "<p>gone".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/html");

    assertThat(fetch("/gone", List.of()))
        .isInstanceOfSatisfying(
            Fetched.Failed.class,
            it -> assertThat(it.error()).isEqualTo("127.0.0.1 answered 404 Not Found"));
  }

  @Test
  void aStepThatCannotBeDoneIsNamed() {
    page("/page", "<p>Nothing to press");

    assertThat(fetch("/page", List.of(Map.of("click", "[broken"))))
        .isInstanceOfSatisfying(
            Fetched.Failed.class,
            it ->
                assertThat(it.error())
                    .startsWith("step 1, click [broken: ")
                    .doesNotContain("{", "message="));
  }

  @Test
  void waitsForWhatScriptsAdd() {
    page("/app", ADD + "<script>setTimeout(() => add('Java'), 300)</script>");

    assertThat(titles(read("/app", List.of()))).containsExactly("Java");
    assertThat(items(read("/app", List.of())).getFirst().link())
        .isEqualTo(site.url("/offers/Java"));
  }

  @Test
  void clicksTypesScrollsAndGoesOn() {
    page("/start", "<p>Welcome");
    page(
        "/search",
        ADD
            + """
            <button class=cookies onclick="this.remove()">Fine</button>
            <div style="height: 3000px"></div>
            <form onsubmit="event.preventDefault(); add(q.value)"><input id=q name=q></form>
            <script>
              let pages = 0;
              addEventListener('scroll', () => { if (pages++ < 2) {
                add('page' + pages);
                document.body.insertAdjacentHTML('beforeend', '<div style="height:2000px">'); } });
            </script>""");

    var reading =
        read(
            "/start",
            List.of(
                Map.of("goto", site.url("/search")),
                Map.of("click", ".cookies", "optional", true),
                Map.of("click", ".missing", "optional", true),
                Map.of("type", "#q", "text", "java", "enter", true),
                Map.of("waitFor", ".offer"),
                Map.of("scroll", 5)));

    assertThat(titles(reading)).contains("java", "page1", "page2");
  }

  private void page(String path, String html) {
    site.page(path, "<!doctype html>" + html, "Content-Type", "text/html");
  }

  private Fetched fetch(String path, List<Map<String, Object>> steps) {
    var recipe = new Recipe(OFFERS, Identity.AUTO, Map.of("steps", steps));
    return kind.fetch(Visit.to(site.url(path), Instant.now().plusSeconds(90)), recipe);
  }

  private Reading read(String path, List<Map<String, Object>> steps) {
    var recipe = new Recipe(OFFERS, Identity.AUTO, Map.of("steps", steps));
    return switch (fetch(path, steps)) {
      case Fetched.Fresh(var page, _, _) -> kind.read(page, recipe);
      case Fetched other -> throw new AssertionError("no page but " + other);
    };
  }

  private static List<Item> items(Reading reading) {
    return switch (reading) {
      case Reading.Items(var items, _) -> items;
      case Reading.Unreadable(var error) -> throw new AssertionError(error);
    };
  }

  private static List<String> titles(Reading reading) {
    return items(reading).stream().map(Item::title).toList();
  }

  private List<Path> pictures() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jpg")).toList();
    }
  }
}
