package dev.soroka.collector.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedAnswersTest {
  private static final int MEGABYTE = 1_000_000;

  private final LocalSite site = LocalSite.open();
  private final Visits visits = new Visits(site);

  @AfterEach
  void closeSite() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"gzip, 1f8b", "x-gzip, ''", "deflate, zlib", "deflate, bare", "br, ''"})
  void unpacksAnswers(String encoding, String variant) throws IOException {
    site.page("/feed", 200, packed("hello", encoding, variant), "Content-Encoding", encoding);

    assertThat(Visits.page(visits.fetch("/feed"))).isEqualTo("hello");
  }

  @Test
  void unpacksWhatIsPackedTwice() throws IOException {
    var twice = gzip(gzip("hello".getBytes(UTF_8)));
    site.page("/feed", 200, twice, "Content-Encoding", "gzip, gzip");

    assertThat(Visits.page(visits.fetch("/feed"))).isEqualTo("hello");
  }

  @Test
  void defusesABombOfZeros() throws IOException {
    site.page("/bomb", 200, gzip(new byte[200 * MEGABYTE]), "Content-Encoding", "gzip");

    assertThat(Visits.failure(visits.fetch("/bomb")).trouble()).isEqualTo(Trouble.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"gzip, not whole gzip", "br, not whole br", "zstd, nobody asked for"})
  void tellsWhatIsNotPackedAsPromised(String encoding, String error) {
    site.page("/feed", "plain", "Content-Encoding", encoding);

    assertThat(Visits.failure(visits.fetch("/feed")).error()).contains(error);
  }

  @Test
  void refusesWhatIsPackedOverAndOver() {
    site.page("/feed", "x", "Content-Encoding", "gzip, gzip, gzip, gzip");

    assertThat(Visits.failure(visits.fetch("/feed")).error()).contains("packed 4 times");
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
}
