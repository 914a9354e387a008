package dev.soroka.notification.sending;

import dev.soroka.common.contract.Sender;
import dev.soroka.notification.channel.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The ways out, opened once for each account and again when it changes. */
@Component
class Lines {
  private static final Logger log = LoggerFactory.getLogger(Lines.class);

  private final Map<String, ChannelKind> kinds;
  private final Map<Long, Opened> opened = new ConcurrentHashMap<>();

  private record Opened(Sender account, Optional<Line> line) {}

  Lines(List<ChannelKind> kinds) {
    this.kinds = kinds.stream().collect(Collectors.toMap(ChannelKind::name, Function.identity()));
  }

  /** The account's way out, the same one while the account stays as it is; empty if unusable. */
  Optional<Line> open(Sender account) {
    return opened
        .compute(
            account.id(),
            (_, before) ->
                before != null && before.account().equals(account)
                    ? before
                    : new Opened(account, openAnew(account)))
        .line();
  }

  private Optional<Line> openAnew(Sender account) {
    var kind = kinds.get(account.channel());
    if (kind == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Line(kind.open(account), kind.textLimit(), kind.captionLimit()));
    } catch (IllegalArgumentException e) {
      log.atError().addKeyValue("sender", account.id()).log("Cannot send: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
