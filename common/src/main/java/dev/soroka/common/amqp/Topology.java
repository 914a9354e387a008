package dev.soroka.common.amqp;

import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.StreamHeartbeat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every queue there is. All services declare all of it, so that a message published before its
 * consumer first starts waits in the queue instead of being lost.
 */
public final class Topology {
  /** The one topic exchange. */
  public static final String EXCHANGE = "soroka";

  public static final String COLLECTOR_COLLECT_REQUESTED_CRITICAL =
      "collector.CollectRequested.critical";
  public static final String COLLECTOR_COLLECT_REQUESTED_HIGH = "collector.CollectRequested.high";
  public static final String COLLECTOR_COLLECT_REQUESTED_NORMAL =
      "collector.CollectRequested.normal";
  public static final String COLLECTOR_COLLECT_REQUESTED_LOW = "collector.CollectRequested.low";
  public static final String COLLECTOR_COLLECT_REQUESTED_STREAM =
      "collector.CollectRequested.stream";
  public static final String STORAGE_ITEMS_COLLECTED = "storage.ItemsCollected";
  public static final String MANAGEMENT_COLLECTION_FINISHED = "management.CollectionFinished";
  public static final String MANAGEMENT_STREAM_HEARTBEAT = "management.StreamHeartbeat";
  public static final String MANAGEMENT_NOTIFICATION_FINISHED = "management.NotificationFinished";

  /** With a suffix for each part, where the watches are split: see {@link Partitions}. */
  public static final String FILTER_ITEMS_STORED = "filter.ItemsStored";

  public static final String FILTER_ITEM_MATCHED = "filter.ItemMatched";
  public static final String NOTIFICATION_NOTIFICATION_REQUESTED =
      "notification.NotificationRequested";
  public static final String STORAGE_NOTIFICATION_FINISHED = "storage.NotificationFinished";

  /**
   * The dead letters that could not be kept either. Nobody consumes it: what is in there needs a
   * repair of Soroka first.
   */
  public static final String UNKEPT = "management.unkept";

  private static final String NOTIFICATION_REPLY_REQUESTED = "notification.ReplyRequested.";

  private static final String DEAD = ".dead";

  /** Streams have a queue of their own, so that none waits behind a slow page. */
  private static final String COLLECT_STREAM = CollectRequested.class.getSimpleName() + ".stream";

  private static final List<Route> ROUTES =
      List.of(
          new Route(COLLECTOR_COLLECT_REQUESTED_CRITICAL, collect(Priority.CRITICAL)),
          new Route(COLLECTOR_COLLECT_REQUESTED_HIGH, collect(Priority.HIGH)),
          new Route(COLLECTOR_COLLECT_REQUESTED_NORMAL, collect(Priority.NORMAL)),
          new Route(COLLECTOR_COLLECT_REQUESTED_LOW, collect(Priority.LOW)),
          new Route(COLLECTOR_COLLECT_REQUESTED_STREAM, COLLECT_STREAM),
          new Route(STORAGE_ITEMS_COLLECTED, ItemsCollected.class),
          new Route(MANAGEMENT_COLLECTION_FINISHED, CollectionFinished.class),
          new Route(MANAGEMENT_STREAM_HEARTBEAT, StreamHeartbeat.class),
          new Route(FILTER_ITEMS_STORED, ItemsStored.class),
          new Route(FILTER_ITEM_MATCHED, ItemMatched.class),
          new Route(NOTIFICATION_NOTIFICATION_REQUESTED, NotificationRequested.class),
          new Route(STORAGE_NOTIFICATION_FINISHED, NotificationFinished.class),
          new Route(MANAGEMENT_NOTIFICATION_FINISHED, NotificationFinished.class));

  private Topology() {}

  /** The queues that every service declares, each with its queue of dead letters. */
  public static List<String> durableQueues(Partitions partitions) {
    return routes(partitions).map(Route::queue).toList();
  }

  /** The queue of answers that the account with this id is to give. */
  public static String replyRequested(long sender) {
    return NOTIFICATION_REPLY_REQUESTED + sender;
  }

  /** Where the messages go that this queue's consumer could not handle. */
  public static String dead(String queue) {
    return queue.endsWith(DEAD) ? UNKEPT : queue + DEAD;
  }

  /** The queues of dead letters of all durable queues. */
  public static String[] deadQueues(Partitions partitions) {
    return durableQueues(partitions).stream().map(Topology::dead).toArray(String[]::new);
  }

  /** The queue whose dead letters this queue holds. */
  public static String origin(String dead) {
    return dead.substring(0, dead.length() - DEAD.length());
  }

  /** The routing key of a message: its name, with a suffix where its queues are several. */
  public static String routingKey(Message message) {
    return switch (message) {
      case CollectRequested request when request.epoch() != null -> COLLECT_STREAM;
      case CollectRequested request -> collect(request.source().priority());
      case ReplyRequested request -> reply(request.sender());
      default -> message.getClass().getSimpleName();
    };
  }

  static Stream<Route> routes(Partitions partitions) {
    return ROUTES.stream().flatMap(route -> split(route, partitions));
  }

  private static Stream<Route> split(Route route, Partitions partitions) {
    return route.queue().equals(FILTER_ITEMS_STORED)
        ? partitions.itemQueues().stream().map(queue -> new Route(queue, route.routingKey()))
        : Stream.of(route);
  }

  static Route replies(long sender) {
    return new Route(replyRequested(sender), reply(sender));
  }

  private static String collect(Priority priority) {
    return CollectRequested.class.getSimpleName() + "." + priority.name().toLowerCase(Locale.ROOT);
  }

  private static String reply(long sender) {
    return ReplyRequested.class.getSimpleName() + "." + sender;
  }

  /** A queue and the routing key that fills it. */
  record Route(String queue, String routingKey) {
    Route(String queue, Class<? extends Message> message) {
      this(queue, message.getSimpleName());
    }
  }
}
