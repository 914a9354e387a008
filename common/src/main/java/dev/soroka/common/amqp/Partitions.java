package dev.soroka.common.amqp;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Into how many parts the watches are split by subscriber. Each part is matched by filters of its
 * own, and all of them read every item, so that each has a queue of its own.
 *
 * @param count from 1 to 16; the same in every service
 */
@ConfigurationProperties("soroka.partitions")
public record Partitions(@DefaultValue("1") int count) {
  /** All watches in one. */
  public static final Partitions ONE = new Partitions(1);

  private static final int MOST = 16;

  public Partitions {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "SOROKA_FILTER_PARTITIONS is from 1 to %d, not %d".formatted(MOST, count));
    }
  }

  /**
   * The queue of items of the part with this number, from 0. It names the whole as well: what waits
   * for a third of the watches is of no use to a half.
   */
  public String itemQueue(int number) {
    return count == 1
        ? Topology.FILTER_ITEMS_STORED
        : "%s.%dof%d".formatted(Topology.FILTER_ITEMS_STORED, number, count);
  }

  /** The queues of items of all parts. */
  public List<String> itemQueues() {
    return IntStream.range(0, count).mapToObj(this::itemQueue).toList();
  }

  /** Every other way to split the watches. */
  public Stream<Partitions> others() {
    return IntStream.rangeClosed(1, MOST).filter(other -> other != count).mapToObj(Partitions::new);
  }
}
