package dev.soroka.collector.stream;

import dev.soroka.collector.stream.speech.StreamKind;
import dev.soroka.collector.stream.speech.StreamOptions;
import dev.soroka.collector.stream.websocket.Target;
import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gets ready to open a stream: how to speak with it, and its secrets in the clear. */
@Component
class Openings {
  private final List<StreamKind> kinds;
  private final Secrets secrets;
  private final Tools tools;

  Openings(List<StreamKind> kinds, Secrets secrets, Tools tools) {
    this.kinds = List.copyOf(kinds);
    this.secrets = secrets;
    this.tools = tools;
  }

  /** The stream, ready to be held under this epoch. */
  Held of(Source source, long epoch) {
    var speech =
        kinds.stream()
            .filter(kind -> kind.name().equals(source.kind()))
            .findFirst()
            .orElseThrow(() -> unknown(source))
            .speech(source);
    var headers = new LinkedHashMap<String, String>();
    source.headers().forEach((name, value) -> headers.put(name, clear(value)));
    var proxy = source.proxy();
    var target = new Target(source.url(), headers, proxy == null ? null : clear(proxy));
    return new Held(source, epoch, StreamOptions.of(source.options()), speech, target, tools);
  }

  private static IllegalArgumentException unknown(Source source) {
    return new IllegalArgumentException(source.kind() + " is no kind of stream");
  }

  private String clear(String secret) {
    return Secrets.isEncrypted(secret) ? secrets.decrypt(secret) : secret;
  }
}
