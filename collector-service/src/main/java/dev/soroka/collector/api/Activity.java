package dev.soroka.collector.api;

import dev.soroka.collector.browser.Browsers;
import dev.soroka.collector.run.Capacity;
import dev.soroka.collector.run.OpenBreakers;
import dev.soroka.common.api.CollectorApi.BrowserStatus;
import dev.soroka.common.api.CollectorApi.CollectorStatus;
import org.springframework.stereotype.Component;

/** How busy this collector is, and with what. */
@Component
class Activity {
  private static final long MEGABYTE = 1_048_576;

  private final Capacity capacity;
  private final Browsers browsers;
  private final OpenBreakers breakers;

  Activity(Capacity capacity, Browsers browsers, OpenBreakers breakers) {
    this.capacity = capacity;
    this.browsers = browsers;
    this.breakers = breakers;
  }

  CollectorStatus status() {
    var open =
        new BrowserStatus(
            browsers.size(), browsers.open(), browsers.busy(), browsers.memory() / MEGABYTE);
    return new CollectorStatus(
        capacity.workers(),
        capacity.allowed(),
        capacity.busy(),
        capacity.waiting(),
        open,
        breakers.all());
  }
}
