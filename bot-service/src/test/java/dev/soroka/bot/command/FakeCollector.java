package dev.soroka.bot.command;

import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A collector that finds what a test tells it to. */
final class FakeCollector implements CollectorApi {
  final List<String> wanted = new ArrayList<>();
  Supplier<Discovery> finding = () -> new Discovery(List.of(), List.of(), List.of());

  final List<Source> tried = new ArrayList<>();
  Supplier<Trial> trying = () -> new Trial(List.of(), List.of());

  @Override
  public Discovery discover(Wanted address) {
    wanted.add(address.url());
    return finding.get();
  }

  @Override
  public List<String> problems(Source source) {
    return List.of();
  }

  @Override
  public Trial trial(Source source) {
    tried.add(source);
    return trying.get();
  }

  @Override
  public List<Preset> presets() {
    return List.of();
  }

  @Override
  public CollectorStatus status() {
    return new CollectorStatus(0, 0, 0, 0, null, List.of());
  }
}
