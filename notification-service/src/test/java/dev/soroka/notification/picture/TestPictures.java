package dev.soroka.notification.picture;

import dev.soroka.common.guard.AddressGuard;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Pictures of this machine, which the guard of tests lets through. */
public final class TestPictures {
  private TestPictures() {}

  /** Pictures that are remembered in this outbox. */
  public static Pictures over(JdbcClient database, MeterRegistry registry) {
    var clock = Clock.systemUTC();
    return new Pictures(
        fetching(), new PictureFiles(database, clock), properties(), registry, clock);
  }

  static PictureFetching fetching() {
    return new PictureFetching(
        new AddressGuard(List.of("127.0.0.0/8"), InetAddress::getAllByName), properties());
  }

  private static PictureProperties properties() {
    return new PictureProperties(
        DataSize.ofMegabytes(10),
        Duration.ofSeconds(2),
        4,
        DataSize.ofMegabytes(64),
        Duration.ofDays(7));
  }
}
