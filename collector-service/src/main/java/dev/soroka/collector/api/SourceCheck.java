package dev.soroka.collector.api;

import dev.soroka.collector.fetch.RequestHeaders;
import dev.soroka.collector.look.Kinds;
import dev.soroka.collector.look.Variables;
import dev.soroka.collector.stream.websocket.Target;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Source;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what is wrong with a source before anything is fetched. */
@Component
class SourceCheck {
  private final Kinds kinds;
  private final AddressGuard guard;

  SourceCheck(Kinds kinds, AddressGuard guard) {
    this.kinds = kinds;
    this.guard = guard;
  }

  List<String> problems(Source source) {
    var problems = new ArrayList<>(place(source, source.kind(), source.url(), source.mapping()));
    int number = 1;
    for (var fallback : source.fallbacks()) {
      var name = "fallback " + number++ + ": ";
      place(source, fallback.kind(), fallback.url(), fallback.mapping()).stream()
          .map(name::concat)
          .forEach(problems::add);
    }
    RequestHeaders.fault(source.headers()).ifPresent(problems::add);
    if (!source.open() && Variables.areIn(source.headers())) {
      problems.add("Only operators' sources name variables");
    }
    var proxy = source.proxy();
    if (proxy != null && !Secrets.isEncrypted(proxy)) {
      ProxyAddress.fault(proxy).ifPresent(problems::add);
    }
    return List.copyOf(problems);
  }

  private List<String> place(Source source, String name, String url, Mapping mapping) {
    var kind = kinds.find(name);
    if (kind.isEmpty()) {
      return List.of(kinds.unknown(name));
    }
    boolean pushed = name.equals(Source.PUSH);
    var problems = new ArrayList<String>();
    if (!pushed) {
      guard.fault(Source.STREAMS.contains(name) ? Target.web(url) : url).ifPresent(problems::add);
    }
    problems.addAll(kind.get().problems(mapping, options(source, name)));
    if (mapping.recipient() != null && !source.open()) {
      problems.add("Only operators' sources name recipients");
    }
    return problems;
  }

  /** Options are the source's own kind's. */
  private static Map<String, Object> options(Source source, String kind) {
    return source.kind().equals(kind) ? source.options() : Map.of();
  }
}
