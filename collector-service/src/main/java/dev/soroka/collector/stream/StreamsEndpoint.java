package dev.soroka.collector.stream;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /internal/collector/streams}: how the connections of each stream fare. */
@RestController
class StreamsEndpoint {
  private final Streams streams;

  StreamsEndpoint(Streams streams) {
    this.streams = streams;
  }

  /** A stream in this collector's hands, connection by connection. */
  record HeldStream(long source, long epoch, int windows, List<LineState> connections) {
    HeldStream {
      connections = List.copyOf(connections);
    }
  }

  @GetMapping("/internal/collector/streams")
  List<HeldStream> streams() {
    return streams.holdings().stream().map(StreamsEndpoint::view).toList();
  }

  private static HeldStream view(Holding holding) {
    return new HeldStream(
        holding.source().id(), holding.epoch(), holding.windows().size(), holding.states());
  }
}
