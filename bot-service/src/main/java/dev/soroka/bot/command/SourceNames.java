package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sources that whoever visits may know of: their own, and those open to everybody. */
@Component
class SourceNames {
  private final StorageApi.Sources sources;
  private final OpenSources open;

  SourceNames(StorageApi.Sources sources, OpenSources open) {
    this.sources = sources;
    this.open = open;
  }

  /** All of them, their own first. */
  List<Source> all(Visit visit) {
    var own =
        visit
            .known()
            .map(
                subscriber ->
                    Paging.all(
                        after -> sources.list(subscriber.id(), after, Paging.FETCHED), Source::id))
            .orElse(List.of());
    var others =
        open.all().stream()
            .filter(source -> own.stream().noneMatch(mine -> mine.id() == source.id()));
    return Stream.concat(own.stream(), others).toList();
  }

  Optional<Source> find(Visit visit, long id) {
    return all(visit).stream().filter(source -> source.id() == id).findFirst();
  }

  /** The source that somebody means by this name. */
  Optional<Source> named(Visit visit, String name) {
    return all(visit).stream()
        .filter(source -> source.name().strip().equalsIgnoreCase(name.strip()))
        .findFirst();
  }
}
