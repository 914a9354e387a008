package dev.soroka.collector.browser;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Limits for tests: the defaults, but for one browser and with little patience. */
public final class BrowserLimitsOf {
  private boolean enabled = true;
  private int size = 1;
  private int pages = 50;
  private long megabytes = 512;
  private String executable = "";
  private long trafficMegabytes = 20;
  private Duration longest = Duration.ofSeconds(30);

  private final Path folder;

  private BrowserLimitsOf(Path folder) {
    this.folder = folder;
  }

  public static BrowserLimitsOf folder(Path folder) {
    return new BrowserLimitsOf(folder);
  }

  public BrowserLimitsOf off() {
    enabled = false;
    return this;
  }

  public BrowserLimitsOf size(int browsers) {
    size = browsers;
    return this;
  }

  BrowserLimitsOf pages(int most) {
    pages = most;
    return this;
  }

  BrowserLimitsOf memory(long most) {
    megabytes = most;
    return this;
  }

  BrowserLimitsOf traffic(long most) {
    trafficMegabytes = most;
    return this;
  }

  BrowserLimitsOf executable(String path) {
    executable = path;
    return this;
  }

  BrowserLimitsOf longest(Duration most) {
    longest = most;
    return this;
  }

  public BrowserLimits limits() {
    return new BrowserLimits(
        enabled,
        size,
        Duration.ofMinutes(30),
        pages,
        DataSize.ofMegabytes(megabytes),
        Duration.ofSeconds(60),
        executable,
        10,
        longest,
        Duration.ofSeconds(2),
        DataSize.ofMegabytes(trafficMegabytes),
        DataSize.ofMegabytes(15),
        folder,
        3);
  }
}
