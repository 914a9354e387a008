package dev.soroka.collector.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConformanceTest {
  @TempDir Path folder;
  @TempDir Path results;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private void save(String file, String text) throws IOException {
    save(file, text.getBytes(UTF_8));
  }

  private void save(String file, byte[] bytes) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }

  private int run(String... arguments) throws IOException {
    return new Conformance(new PrintStream(printed, true, UTF_8), Duration.ofSeconds(60))
        .run(List.of(arguments));
  }

  private JsonNode verdicts() throws IOException {
    var json = results.resolve("out.json");
    assertThat(run(folder.toString(), "--json", json.toString())).isZero();
    return JsonMapper.builder().build().readTree(Files.readString(json));
  }

  @Test
  void withoutAFolderItSaysWhatIsMissing() throws IOException {
    assertThat(run()).isEqualTo(1);
    assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(1);

    assertThat(printed.toString(UTF_8))
        .contains("usage: conformance DIR [--json FILE]")
        .contains("there is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void everyFileIsReadAndTheOutcomesAreCountedByCorpus() throws IOException {
    save(
        "feeds/good/a.xml",
        "<rss><item><title>A</title></item><item><title>B</title></item></rss>");
    save("feeds/good/deep/b.xml", "<rss/>");
    save("feeds/bad/c.html", "<html><title>No</title></html>");
    save("readme.txt", "text");

    assertThat(run(folder.toString())).isZero();

    assertThat(printed.toString(UTF_8).lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "corpus files with items (items) no items error",
            ". 1 0 0 0 1",
            "feeds/bad 1 0 0 0 1",
            "feeds/good 2 1 2 1 0",
            "all 4 1 2 1 2");
  }

  @Test
  void theJsonSaysOfEachFileWhatBecameOfIt() throws IOException {
    save(
        "a.xml",
        "<rss><item><title>A</title><guid>1</guid><link>/a</link><pubDate>2004-01-01</pubDate></item></rss>");
    save("b.html", "<html><title>No</title></html>");

    var verdicts = verdicts();

    assertThat(verdicts.get(0).toString())
        .isEqualTo(
            """
            {"file":"a.xml","kind":"feed","items":[{"key":"1","title":"A",\
            "link":"https://example.org/a","time":"2004-01-01T00:00:00Z"}],"error":null}""");
    assertThat(verdicts.get(1).toString())
        .isEqualTo(
            """
            {"file":"b.html","kind":"feed","items":[],\
            "error":"not a feed but an HTML page titled «No»"}""");
  }

  @Test
  void aFileLargerThanWhatIsFetchedIsNotRead() throws IOException {
    save("large.xml", new byte[(15 << 20) + 1]);

    assertThat(verdicts().get(0).path("error").asString()).isEqualTo("more than 15 MB");
  }

  @Test
  void aCommentAtTheBeginningGivesResponseHeaders() throws IOException {
    var feed =
        """
        <?xml version="1.0"?>
        <!--
        Header:      Content-Type: text/xml; charset=KOI8-R
        Content-Location: http://other.example/news/
        Description: headers
        -->
        <rss><item><title>Привет</title><link>1</link></item></rss>
        """;
    save("a.xml", feed.getBytes(Charset.forName("KOI8-R")));

    var item = verdicts().get(0).path("items").get(0);

    assertThat(item.path("title").asString()).isEqualTo("Привет");
    assertThat(item.path("link").asString()).isEqualTo("http://other.example/news/1");
  }

  @Test
  void aPresetThatNamesAFileReadsIt() throws IOException {
    save(
        "jobs/remoteok/api_2025-01-31.json",
        "[{\"legal\": \"x\"}, {\"id\": 1, \"position\": \"P\", \"url\": \"/1\"}]");

    var verdict = verdicts().get(0);

    assertThat(verdict.path("kind").asString()).isEqualTo("json");
    assertThat(verdict.path("items").values())
        .singleElement()
        .satisfies(
            it -> assertThat(it.path("link").asString()).isEqualTo("https://remoteok.com/1"));
    assertThat(verdict.path("error").asString())
        .isEqualTo("element 1 has no title, text, link or key");
  }

  @Test
  void aFileThatTakesTooLongOrCrashesDoesNotStopTheOthers() {
    var limit = new TimeLimit(Duration.ofMillis(50));
    var never = new CountDownLatch(1);

    var hanging =
        limit.read(
            "slow.xml",
            () -> {
              never.await();
              return new Verdict("slow.xml", "feed", List.of(), null);
            });
    var crashing =
        limit.read(
            "deep.xml",
            () -> {
              throw new StackOverflowError();
            });

    assertThat(hanging.crashed()).isTrue();
    assertThat(hanging.verdict().error()).isEqualTo("could not be read within 0 s");
    assertThat(crashing.crashed()).isTrue();
    assertThat(crashing.verdict().error()).contains("StackOverflowError");
  }
}
