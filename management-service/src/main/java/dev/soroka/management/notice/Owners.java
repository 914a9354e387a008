package dev.soroka.management.notice;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Source;
import dev.soroka.management.notification.OperatorsChat;
import dev.soroka.management.notification.Recipients;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told how a source fares: those who added it, and for operators' sources the operators. */
@Component
class Owners {
  private final StorageApi.Sources sources;
  private final StorageApi.Subscribers subscribers;
  private final OperatorsChat operators;

  Owners(StorageApi.Sources sources, StorageApi.Subscribers subscribers, OperatorsChat operators) {
    this.sources = sources;
    this.subscribers = subscribers;
    this.operators = operators;
  }

  /** Nobody twice; who asked to be told nothing, or refuses us, is left alone. */
  List<Recipient> of(Source source) {
    var members =
        sources.members(source.id()).stream()
            .map(subscribers::find)
            .flatMap(Optional::stream)
            .filter(member -> !member.paused() && !member.closed())
            .map(Recipients::of);
    var chat = source.open() ? operators.recipient().stream() : Stream.<Recipient>empty();
    return Stream.concat(members, chat).distinct().toList();
  }
}
