package dev.soroka.collector.stream.chain;

import dev.soroka.collector.source.json.JsonText;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads contracts by a node's JSON-RPC, over connections that are reused; the guard judges each.
 */
@Component
final class Rpc {
  private static final Logger log = LoggerFactory.getLogger(Rpc.class);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long LARGEST = 100_000;

  private final AddressGuard guard;
  private final Map<String, List<InetAddress>> pins = new ConcurrentHashMap<>();
  private final OkHttpClient client;

  Rpc(AddressGuard guard) {
    this.guard = guard;
    this.client =
        new OkHttpClient.Builder()
            .dns(this::pinned)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .callTimeout(LONGEST)
            .build();
  }

  private List<InetAddress> pinned(String host) throws UnknownHostException {
    var addresses = pins.get(host);
    if (addresses == null) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }

  /** What a contract answers to a call without arguments; empty when it or the node does not. */
  Optional<Words> call(String node, String contract, String selector) {
    if (!(guard.check(node) instanceof Verdict.Allowed(var host, var addresses))) {
      log.warn("The node {} is not called", node);
      return Optional.empty();
    }
    pins.put(host, addresses);
    var body =
        """
        {"jsonrpc":"2.0","id":1,"method":"eth_call","params":[{"to":"%s","data":"%s"},"latest"]}
        """
            .formatted(contract, selector);
    var request = new Request.Builder().url(node).post(RequestBody.create(body, JSON)).build();
    try (var response = client.newCall(request).execute()) {
      var answer = new Buffer();
      var source = Objects.requireNonNull(response.body()).source();
      while (answer.size() < LARGEST && source.read(answer, LARGEST - answer.size()) >= 0) {}
      var result = JsonText.tree(answer.readUtf8()).path("result").asString("");
      return result.length() < 66 ? Optional.empty() : Optional.of(Words.of(result));
    } catch (IOException | IllegalArgumentException e) {
      log.info("A contract could not be read: {}", e.toString());
      return Optional.empty();
    }
  }
}
