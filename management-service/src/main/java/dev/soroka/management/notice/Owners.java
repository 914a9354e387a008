package dev.soroka.management.notice;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Source;
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
  private final Recipients recipients;
  private final NoticeProperties properties;

  Owners(
      StorageApi.Sources sources,
      StorageApi.Subscribers subscribers,
      Recipients recipients,
      NoticeProperties properties) {
    this.sources = sources;
    this.subscribers = subscribers;
    this.recipients = recipients;
    this.properties = properties;
  }

  /** Nobody twice; who asked to be told nothing, or refuses us, is left alone. */
  List<Recipient> of(Source source) {
    var members =
        sources.members(source.id()).stream()
            .map(subscribers::find)
            .flatMap(Optional::stream)
            .filter(member -> !member.paused() && !member.closed())
            .map(Recipients::of);
    var operators =
        source.open()
            ? properties.operatorChats().stream().map(recipients::find)
            : Stream.<Recipient>empty();
    return Stream.concat(members, operators).distinct().toList();
  }
}
