package dev.soroka.collector.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.amqp.Bus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpException;

class StormTest {
  private final Shop shop = new Shop();

  @Test
  void asksAShopThatPushesTooMuchToWait_andNoOther() throws IOException {
    var door = shop.door(shop.published::addAll, Shop.limits(1));
    shop.sources.put(shop.source().id(8).source());
    for (int i = 0; i < 10; i++) {
      assertThat(status(door, "7", i)).isEqualTo(202);
    }

    assertThat(status(door, "7", 10)).isEqualTo(429);
    assertThat(status(door, "8", 10)).isEqualTo(202);
    shop.clock.advance(Duration.ofSeconds(1));
    assertThat(status(door, "7", 10)).isEqualTo(202);
    assertThat(shop.items()).hasSize(12);
  }

  @Test
  void saysWhenToComeBack() throws IOException {
    var door = shop.door(shop.published::addAll, Shop.limits(1));
    for (int i = 0; i < 10; i++) {
      status(door, "7", i);
    }
    var body = body(11);

    var answer = door.push("7", Shop.request("7", Signing.sign(body, Shop.SECRET, Shop.NOW), body));

    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    assertThat(Shop.detail(answer)).contains("1 times a second");
  }

  @Test
  void whatTheBrokerHasNotTakenIsTakenWhenItComesAgain() throws IOException {
    var away = new AtomicBoolean(true);
    Bus bus =
        messages -> {
          if (away.get()) {
            throw new AmqpException("away");
          }
          shop.published.addAll(messages);
        };
    var door = shop.door(bus, Shop.limits());
    assertThat(status(door, "7", 1)).isEqualTo(503);
    away.set(false);

    assertThat(status(door, "7", 1)).isEqualTo(202);
    assertThat(shop.items()).hasSize(1);
  }

  @Test
  void neitherKeepsNorReadsWhatIsTooLarge() throws IOException {
    var room = new Room(32 << 20);
    var endless = new Counting(50 << 20);

    try (var place = room.place(7)) {
      assertThat(Body.read(endless, place, 5 << 20, shop.clock, Duration.ofSeconds(20)))
          .isInstanceOf(Body.TooLarge.class);
    }

    assertThat(endless.read).isLessThan(6 << 20);
    assertThat(room.used()).isZero();
  }

  @Test
  void hasRoomForSoMuchAtOnce_andKeepsHalfForOthers() throws IOException {
    var room = new Room(100_000);
    try (var first = room.place(7);
        var second = room.place(7);
        var other = room.place(8)) {
      assertThat(read(first, 40_000)).isInstanceOf(Body.Whole.class);
      assertThat(read(second, 20_000)).isInstanceOf(Body.NoRoom.class);
      assertThat(read(other, 20_000)).isInstanceOf(Body.Whole.class);
    }
    assertThat(room.used()).isZero();
  }

  @Test
  void doesNotWaitForABodyThatTricklesIn() throws IOException {
    var slow =
        new InputStream() {
          @Override
          public int read() {
            shop.clock.advance(Duration.ofSeconds(1));
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            bytes[from] = (byte) read();
            return 1;
          }
        };

    assertThat(read(new Room(100_000).place(7), slow)).isInstanceOf(Body.TooSlow.class);
  }

  private Body read(Room.Place place, int length) throws IOException {
    return read(place, new ByteArrayInputStream(new byte[length]));
  }

  private Body read(Room.Place place, InputStream in) throws IOException {
    return Body.read(in, place, 5 << 20, shop.clock, Duration.ofSeconds(20));
  }

  private int status(PushDoor door, String source, int number) throws IOException {
    var body = body(number);
    var signature = Signing.sign(body, Shop.SECRET, Shop.NOW);
    return door.push(source, Shop.request(source, signature, body)).getStatusCode().value();
  }

  private static String body(int number) {
    return "{\"key\":\"%d\",\"title\":\"Order %d\"}".formatted(number, number);
  }

  /** So many bytes, and how many of them were read. */
  private static final class Counting extends InputStream {
    private final int length;
    private int read;

    Counting(int length) {
      this.length = length;
    }

    @Override
    public int read() {
      return read++ < length ? ' ' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) {
      if (read >= length) {
        return -1;
      }
      int given = Math.min(wanted, length - read);
      Arrays.fill(buffer, offset, offset + given, (byte) ' ');
      read += given;
      return given;
    }
  }
}
