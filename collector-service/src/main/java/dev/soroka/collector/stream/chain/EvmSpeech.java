package dev.soroka.collector.stream.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.collector.source.json.JsonText;
import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.collector.stream.speech.Speech;
import dev.soroka.common.contract.Item;
import dev.soroka.common.json.SorokaJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON-RPC of a node: one subscription to the swap logs of the contracts that are wanted. */
final class EvmSpeech implements Speech {
  private static final int REMEMBERED = 50_000;
  private static final int LONGEST_REASON = 200;

  private final EvmOptions options;
  private final SwapItems items;

  /** When swaps were first heard of, so that a revoked one is taken back from where it was put. */
  private final Cache<String, Instant> times =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  EvmSpeech(EvmOptions options, Pools pools) {
    this.options = options;
    this.items = new SwapItems(options, pools);
  }

  @Override
  public List<String> greetings(List<String> keys) {
    Map<String, Object> filter = new LinkedHashMap<>();
    if (!options.addresses().isEmpty()) {
      filter.put("address", options.addresses());
    }
    filter.put("topics", List.of(Swap.topics()));
    var request =
        Map.of(
            "jsonrpc",
            "2.0",
            "id",
            1,
            "method",
            "eth_subscribe",
            "params",
            List.of("logs", filter));
    return List.of(SorokaJson.mapper().writeValueAsString(request));
  }

  @Override
  public Heard hear(String message, Instant at) {
    JsonNode tree;
    try {
      tree = JsonText.tree(message);
    } catch (IllegalArgumentException e) {
      return new Heard.Nothing("not JSON: " + e.getMessage());
    }
    if (tree.path("error").isObject()) {
      var error = tree.path("error").path("message").asString("");
      return new Heard.Refused(
          "The node refuses: " + error.substring(0, Math.min(error.length(), LONGEST_REASON)));
    }
    return swap(tree.path("params").path("result"))
        .<Heard>map(swap -> event(swap, at))
        .orElseGet(() -> new Heard.Nothing("no swap"));
  }

  private static Optional<Swap> swap(JsonNode log) {
    return log.isObject() ? Swap.of(log) : Optional.empty();
  }

  private Heard event(Swap swap, Instant at) {
    var known = swap.transaction() + ":" + swap.index();
    var first = swap.seconds() > 0 ? Instant.ofEpochSecond(swap.seconds()) : at;
    var time = times.get(known, _ -> first);
    Item item = items.item(swap, time);
    return new Heard.Events(List.of(item), swap.removed() ? List.of(item) : List.of());
  }
}
