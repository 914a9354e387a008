package dev.soroka.collector.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import dev.soroka.collector.local.RudeServer;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Resolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final int MEGABYTE = 1_000_000;

  private final LocalSite site = LocalSite.open();
  private final Fetching fetching = fetching(FetchingTest::resolve);

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void refusesAnAddressThatIsNotPublic() {
    var closed =
        new Fetching(
            new AddressGuard(List.of(), FetchingTest::resolve), Limits.ordinary(), clock());
    site.page("/feed", "secret");

    assertThat(failure(closed.fetch(visit("/feed"))).trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(site.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, metadata",
    "http://10.0.0.1/, private",
    "http://rebinding.example/, private",
    "file:///etc/passwd, not to an address of the web",
    "http://2130706433/, unusual form"
  })
  void checksEveryRedirectAgain(String location, String error) {
    site.redirect("/feed", location);

    assertThat(failure(fetch("/feed")).error()).contains(error);
  }

  @Test
  void givesUpAfterFiveRedirects() {
    for (int i = 1; i <= 6; i++) {
      site.redirect("/" + i, "/" + (i + 1));
    }
    site.page("/7", "too far");

    assertThat(failure(fetch("/1")).trouble()).isEqualTo(Trouble.REDIRECTED);
    assertThat(page(fetch("/2"))).isEqualTo("too far");
  }

  @Test
  void callsTheAddressThatTheGuardHasSeen() {
    var lookups = new AtomicInteger();
    var pinned =
        fetching(
            host ->
                lookups.getAndIncrement() == 0
                    ? resolve("127.0.0.1.example")
                    : resolve("rebinding.example"));
    site.page("/feed", "hello");

    var fetched = pinned.fetch(Visit.to(named("feeds.example", "/feed"), NOW.plusSeconds(60)));

    assertThat(page(fetched)).isEqualTo("hello");
    assertThat(lookups).hasValue(1);
    assertThat(site.requests().getFirst().headers().getFirst("Host")).startsWith("feeds.example:");
  }

  @Test
  void tellsAnUnknownHost() {
    var failed = failure(fetching.fetch(Visit.to("http://nowhere.example/", NOW.plusSeconds(60))));

    assertThat(failed.trouble()).isEqualTo(Trouble.UNKNOWN_HOST);
    assertThat(failed.error()).contains("nowhere.example");
  }

  @Test
  void keepsHeadersFromAnotherOrigin() {
    site.redirect("/start", named("other.example", "/landing")).page("/landing", "there");

    fetching.fetch(visit("/start", Map.of("Authorization", "Bearer secret")));

    assertThat(site.requests().getFirst().headers()).containsKey("Authorization");
    assertThat(site.requests().getLast().headers())
        .doesNotContainKey("Authorization")
        .containsKey("User-agent");
  }

  @Test
  void keepsHeadersOnARedirectWithinTheOrigin() {
    site.redirect("/start", "/landing").page("/landing", "there");

    fetching.fetch(visit("/start", Map.of("Authorization", "Bearer secret")));

    assertThat(site.requests().getLast().headers()).containsKey("Authorization");
  }

  @ParameterizedTest
  @CsvSource({"Host, a", "X Y, a", "'X\r\nY', a", "X, 'a\r\nEvil: b'", "If-None-Match, *"})
  void refusesHeadersThatWouldBreakARequest(String name, String value) {
    var failed = failure(fetching.fetch(visit("/feed", Map.of(name, value))));

    assertThat(failed.trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(failed.error()).doesNotContain("Evil");
  }

  @Test
  void saysWhoItIs() {
    site.page("/feed", "hello");

    fetch("/feed");
    fetching.fetch(visit("/feed", Map.of("User-Agent", "Mine")));

    assertThat(site.requests())
        .extracting(request -> request.headers().getFirst("User-agent"))
        .containsExactly("Soroka/0.1 (+ops@example.org)", "Mine");
  }

  @Test
  void refusesAPageThatSaysItIsTooLarge() throws IOException {
    try (var server =
        RudeServer.saying(out -> out.write(RudeServer.head("Content-Length: 200000000")))) {
      assertThat(failure(fetch(server)).error()).isEqualTo("The answer is larger than 15 MB");
    }
  }

  @Test
  void refusesAPageThatTurnsOutTooLarge() throws IOException {
    try (var server =
        RudeServer.saying(
            out -> {
              out.write(RudeServer.head("Content-Type: text/xml"));
              for (int i = 0; i < 200; i++) {
                out.write(new byte[MEGABYTE]);
              }
            })) {
      assertThat(failure(fetch(server)).trouble()).isEqualTo(Trouble.TOO_LARGE);
    }
  }

  @Test
  void stopsListeningToATrickle() throws IOException {
    var impatient =
        new Fetching(
            guard(FetchingTest::resolve), Limits.within(Duration.ofMillis(300)), Clock.systemUTC());
    try (var server =
        RudeServer.saying(
            out -> {
              out.write(RudeServer.head("Content-Type: text/xml"));
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
              }
            })) {
      var started = System.nanoTime();
      var failed = failure(impatient.fetch(Visit.to(server.url(), Instant.now().plusSeconds(60))));

      assertThat(failed.trouble()).isEqualTo(Trouble.TIMEOUT);
      assertThat(failed.error()).contains("no whole answer within");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void stopsListeningToASilentServer() throws IOException {
    var impatient =
        new Fetching(
            guard(FetchingTest::resolve), Limits.within(Duration.ofMillis(300)), Clock.systemUTC());
    try (var server = RudeServer.saying(_ -> Thread.sleep(10_000))) {
      var failed = failure(impatient.fetch(Visit.to(server.url(), Instant.now().plusSeconds(60))));

      assertThat(failed.trouble()).isEqualTo(Trouble.TIMEOUT);
    }
  }

  @Test
  void asksNobodyAfterTheDeadline() {
    site.page("/feed", "hello");

    assertThat(failure(fetching.fetch(Visit.to(site.url("/feed"), NOW))).trouble())
        .isEqualTo(Trouble.TIMEOUT);
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void refusesEndlessHeaders() throws IOException {
    try (var server =
        RudeServer.saying(
            out -> {
              out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
              for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": padding padding padding\r\n").getBytes(UTF_8));
              }
            })) {
      assertThat(failure(fetch(server)).error()).contains("headers are too long");
    }
  }

  @Test
  void refusesWhatIsNotHttp() throws IOException {
    try (var server = RudeServer.saying(out -> out.write("SSH-2.0-x\r\n\r\n".getBytes(UTF_8)))) {
      assertThat(failure(fetch(server)).error()).contains("does not keep to HTTP");
    }
  }

  @Test
  void noticesAnAnswerThatBreaksOff() throws IOException {
    try (var server =
        RudeServer.saying(
            out -> {
              out.write(RudeServer.head("Content-Length: 100"));
              out.write("<rss>".getBytes(UTF_8));
            })) {
      assertThat(failure(fetch(server)).trouble()).isEqualTo(Trouble.UNREACHABLE);
    }
  }

  @Test
  void tellsWhenNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    var fetched = fetching.fetch(Visit.to("http://127.0.0.1:" + port + "/", NOW.plusSeconds(60)));

    assertThat(failure(fetched).error()).isEqualTo("127.0.0.1 accepts no connections");
  }

  @ParameterizedTest
  @CsvSource({"gzip, 1f8b", "x-gzip, ''", "deflate, zlib", "deflate, bare", "br, ''"})
  void unpacksAnswers(String encoding, String variant) throws IOException {
    site.page("/feed", 200, packed("hello", encoding, variant), "Content-Encoding", encoding);

    assertThat(page(fetch("/feed"))).isEqualTo("hello");
  }

  @Test
  void unpacksWhatIsPackedTwice() throws IOException {
    var twice = gzip(gzip("hello".getBytes(UTF_8)));
    site.page("/feed", 200, twice, "Content-Encoding", "gzip, gzip");

    assertThat(page(fetch("/feed"))).isEqualTo("hello");
  }

  @Test
  void defusesABombOfZeros() throws IOException {
    site.page("/bomb", 200, gzip(new byte[200 * MEGABYTE]), "Content-Encoding", "gzip");

    assertThat(failure(fetch("/bomb")).trouble()).isEqualTo(Trouble.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"gzip, not whole gzip", "br, not whole br", "zstd, nobody asked for"})
  void tellsWhatIsNotPackedAsPromised(String encoding, String error) {
    site.page("/feed", "plain", "Content-Encoding", encoding);

    assertThat(failure(fetch("/feed")).error()).contains(error);
  }

  @Test
  void refusesWhatIsPackedOverAndOver() {
    site.page("/feed", "x", "Content-Encoding", "gzip, gzip, gzip, gzip");

    assertThat(failure(fetch("/feed")).error()).contains("packed 4 times");
  }

  @Test
  void givesTheServerItsValidatorsBackWordForWord() {
    site.page("/feed", "hello", "ETag", "W/\"a b\"", "Last-Modified", "yesterday, about noon");
    var known = fresh(fetch("/feed")).validators();

    fetching.fetch(visit("/feed", known));

    var second = site.requests().getLast().headers();
    assertThat(second.getFirst("If-None-Match")).isEqualTo("W/\"a b\"");
    assertThat(second.getFirst("If-Modified-Since")).isEqualTo("yesterday, about noon");
  }

  @Test
  void inventsNoValidators() {
    site.page("/feed", "hello", "Date", "Sun, 01 Mar 2026 12:00:00 GMT");

    assertThat(fresh(fetch("/feed")).validators()).isNull();
  }

  @Test
  void sendsValidatorsOnlyToTheAddressThatGaveThem() {
    site.redirect("/old", "/new").page("/new", "hello", "ETag", "\"1\"").page("/other", "other");
    var known = fresh(fetch("/old")).validators();

    fetching.fetch(visit("/old", known));
    fetching.fetch(visit("/other", known));

    assertThat(site.requests())
        .extracting(request -> request.headers().getFirst("If-None-Match"))
        .containsExactly(null, null, null, "\"1\"", null);
  }

  @Test
  void tellsUnchangedPages() {
    site.page("/feed", 304, new byte[0], "Cache-Control", "max-age=60");
    var known = new Validators(site.url("/feed"), "\"1\"", null);

    assertThat(fetching.fetch(visit("/feed", known)))
        .isEqualTo(new Fetched.Unchanged(NOW.plusSeconds(60)));
  }

  @Test
  void mistrusts304WhenItHasNothing() {
    site.page("/feed", 304, new byte[0]);

    assertThat(failure(fetch("/feed")).trouble()).isEqualTo(Trouble.STATUS);
  }

  @ParameterizedTest
  @CsvSource({
    "Cache-Control, max-age=90, 90",
    "Cache-Control, 'public, max-age=31536000', 3600",
    "Cache-Control, no-cache, ",
    "Cache-Control, 'max-age=90, no-store', ",
    "Cache-Control, max-age=0, "
  })
  void respectsFreshnessWithinReason(String header, String value, Long seconds) {
    site.page("/feed", "hello", header, value);

    assertThat(fresh(fetch("/feed")).notBefore())
        .isEqualTo(seconds == null ? null : NOW.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "'Sun, 01 Mar 2026 14:05:00 GMT', 'Sun, 01 Mar 2026 14:00:00 GMT', 300",
    "'Sun, 01 Mar 2026 12:05:00 GMT', soon, 300",
    "'Sun, 01 Mar 2020 12:05:00 GMT', 'Sun, 01 Mar 2026 12:00:00 GMT', ",
    "0, 'Sun, 01 Mar 2026 12:00:00 GMT', "
  })
  void measuresExpiryByTheServersOwnClock(String expires, String date, Long seconds)
      throws IOException {
    try (var server =
        RudeServer.saying(
            out ->
                out.write(
                    RudeServer.head(
                        "Content-Length: 0", "Expires: " + expires, "Date: " + date)))) {
      assertThat(fresh(fetch(server)).notBefore())
          .isEqualTo(seconds == null ? null : NOW.plusSeconds(seconds));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, 120",
    "429, 'Sun, 01 Mar 2026 12:02:00 GMT', 120",
    "429, , 60",
    "429, soon, 60",
    "503, 30, 30",
    "429, 999999999, 86400"
  })
  void leavesAHostAloneThatAsksForIt(int status, String retryAfter, long seconds) {
    var headers = retryAfter == null ? new String[0] : new String[] {"Retry-After", retryAfter};
    site.page("/feed", status, new byte[0], headers).page("/other", "hello");

    var failed = failure(fetch("/feed"));
    var neighbour = failure(fetch("/other"));

    assertThat(failed.trouble()).isEqualTo(Trouble.THROTTLED);
    assertThat(failed.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(neighbour.notBefore()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(site.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 127.0.0.1 answered 404 Not Found",
    "410, 127.0.0.1 answered 410 Gone",
    "500, 127.0.0.1 answered 500 Internal Server Error",
    "503, 127.0.0.1 answered 503 Service Unavailable",
    "204, 127.0.0.1 answered 204 No Content",
    "599, 127.0.0.1 answered 599"
  })
  void namesOtherAnswers(int status, String error) {
    site.page("/feed", status, new byte[0]);

    assertThat(fetch("/feed")).isEqualTo(new Fetched.Failed(Trouble.STATUS, error, null));
  }

  private static byte[] packed(String text, String encoding, String variant) throws IOException {
    var bytes = text.getBytes(UTF_8);
    return switch (encoding) {
      case "br" -> Base64.getDecoder().decode("CwKAaGVsbG8D");
      case "deflate" -> deflate(bytes, variant.equals("bare"));
      default -> gzip(bytes);
    };
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Fetched fetch(String path) {
    return fetching.fetch(visit(path));
  }

  private Fetched fetch(RudeServer server) {
    return fetching.fetch(Visit.to(server.url(), NOW.plusSeconds(60)));
  }

  private Visit visit(String path) {
    return Visit.to(site.url(path), NOW.plusSeconds(60));
  }

  private Visit visit(String path, Map<String, String> headers) {
    return new Visit(site.url(path), headers, null, null, NOW.plusSeconds(60));
  }

  private Visit visit(String path, @Nullable Validators known) {
    return new Visit(site.url(path), Map.of(), null, known, NOW.plusSeconds(60));
  }

  private String named(String host, String path) {
    return site.url(path).replace("127.0.0.1", host);
  }

  private static Fetched.Failed failure(Fetched fetched) {
    return (Fetched.Failed) fetched;
  }

  private static Fetched.Fresh fresh(Fetched fetched) {
    return (Fetched.Fresh) fetched;
  }

  private static String page(Fetched fetched) {
    return new String(fresh(fetched).page().body(), UTF_8);
  }

  private static Fetching fetching(Resolver resolver) {
    return new Fetching(guard(resolver), Limits.ordinary(), clock());
  }

  private static AddressGuard guard(Resolver resolver) {
    return new AddressGuard(List.of("127.0.0.0/8"), resolver);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
    return switch (host) {
      case "rebinding.example" -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")};
      case "nowhere.example" -> throw new UnknownHostException(host);
      default -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    };
  }
}
