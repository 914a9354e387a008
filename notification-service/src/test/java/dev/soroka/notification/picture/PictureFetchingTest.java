package dev.soroka.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.guard.AddressGuard;
import dev.soroka.notification.picture.Taken.Fault;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What comes of a picture's address, of servers that do as they like. */
class PictureFetchingTest {
  private final PictureServer shop = new PictureServer();
  private final PictureFetching fetching = TestPictures.fetching();

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "gone, NOT_FOUND",
    "broken, SERVER_FAULT",
    "cloud, GUARDED",
    "round, REDIRECTED",
    "huge, TOO_LARGE",
    "endless, TOO_LARGE",
    "empty, EMPTY",
    "drawing.svg, SVG",
    "page, NOT_A_PICTURE",
    "stripe.png, UNSUITABLE"
  })
  void saysWhyThereIsNothingToShow(String name, Fault fault) {
    assertThat(fetching.fetch(shop.url(name))).isEqualTo(new Taken.Missing(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://example.org/cup.png, GUARDED",
    "cup.png, GUARDED",
    "http://10.0.0.1/cup.png, GUARDED",
    "http://no-such-host.invalid/cup.png, UNKNOWN_HOST",
    "http://127.0.0.1:1025/cup.png, BROKEN"
  })
  void callsNothingThatTheGuardForbidsOrThatIsNotThere(String url, Fault fault) {
    assertThat(fetching.fetch(url)).isEqualTo(new Taken.Missing(fault));
  }

  @Test
  void neverCallsThisMachineForStrangers() {
    var strict = new AddressGuard(List.of(), InetAddress::getAllByName);
    var properties =
        new PictureProperties(
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            1,
            DataSize.ofMegabytes(1),
            Duration.ofDays(1));

    assertThat(new PictureFetching(strict, properties).fetch(shop.url("cup.png")))
        .isEqualTo(new Taken.Missing(Fault.GUARDED));
    assertThat(shop.asked()).isZero();
  }

  @Test
  void bringsAPicture_alsoOneThatHasMoved() {
    assertThat(fetching.fetch(shop.url("cup.png"))).isInstanceOf(Taken.Fresh.class);
    assertThat(fetching.fetch(shop.url("moved"))).isInstanceOf(Taken.Fresh.class);
  }
}
