package dev.soroka.collector.window;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Windows as text: packed, and only of use to windows of the same measures. */
final class Snapshot {
  private static final Logger log = LoggerFactory.getLogger(Snapshot.class);

  /** Before packing; so much text costs no reader its memory. */
  private static final int LARGEST = 64_000_000;

  private Snapshot() {}

  static String write(
      Measures measures, Set<Span> spans, Map<Series.Key, Series> series, int longest) {
    var newest = new ArrayList<>(series.entrySet()).reversed();
    for (int kept = newest.size(); ; kept /= 2) {
      var text = text(measures, newest.subList(0, kept));
      if (text.length() <= longest || kept == 0) {
        return text;
      }
    }
  }

  private static String text(Measures measures, List<Map.Entry<Series.Key, Series>> series) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(version(measures));
      for (var entry : series) {
        if (out.size() > LARGEST) {
          break;
        }
        out.writeBoolean(true);
        out.writeUTF(entry.getKey().subject());
        out.writeUTF(entry.getKey().number());
        out.writeUTF(entry.getKey().unit());
        entry.getValue().write(out);
      }
      out.writeBoolean(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** The series, those that were quiet for longest first; empty when the text says nothing. */
  static Optional<Map<Series.Key, Series>> read(Measures measures, Set<Span> spans, String text) {
    try (var in =
        new DataInputStream(
            new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text))))) {
      return in.readInt() == version(measures) ? Optional.of(series(spans, in)) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Costs the windows their past, while insisting would cost the stream.
      log.info("An unreadable snapshot of windows is forgotten: {}", e.toString());
      return Optional.empty();
    }
  }

  /** The same in every process, as enums' own hashes are not. */
  private static int version(Measures measures) {
    return measures.all().toString().hashCode();
  }

  private static Map<Series.Key, Series> series(Set<Span> spans, DataInputStream in)
      throws IOException {
    var series = new LinkedHashMap<Series.Key, Series>();
    while (in.readBoolean()) {
      var key = new Series.Key(in.readUTF(), in.readUTF(), in.readUTF());
      series.putFirst(key, Series.read(spans, in));
    }
    return series;
  }
}
