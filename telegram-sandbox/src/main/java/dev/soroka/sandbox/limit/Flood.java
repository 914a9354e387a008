package dev.soroka.sandbox.limit;

import dev.soroka.sandbox.answer.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls of every bot, altogether and to each chat, and refuses those beyond measure. */
public final class Flood {

  private record ChatLane(long bot, long chat) {}

  private final Limits limits;
  private final Clock clock;
  private final Map<Long, Lane> bots = new ConcurrentHashMap<>();
  private final Map<ChatLane, Lane> chats = new ConcurrentHashMap<>();

  public Flood(Limits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Counts a call that goes to no chat. */
  public void admit(long bot) {
    if (limits.botPerSecond() > 0) {
      refuse(bots.computeIfAbsent(bot, _ -> botLane()).take(clock.millis()));
    }
  }

  /** Counts a call that goes to a chat; groups and channels have negative ids. */
  public void admit(long bot, long chat) {
    admit(bot);
    if (chat > 0 ? limits.chatBurst() > 0 : limits.groupPerMinute() > 0) {
      var lane = chats.computeIfAbsent(new ChatLane(bot, chat), _ -> chatLane(chat));
      refuse(lane.take(clock.millis()));
    }
  }

  /** Forgets all calls and silences. */
  public void reset() {
    bots.clear();
    chats.clear();
  }

  private static void refuse(long silence) {
    if (silence > 0) {
      throw Refusal.tooMany(silence);
    }
  }

  private Lane botLane() {
    return lane(new Meter.SlidingWindow(limits.botPerSecond(), 1_000));
  }

  private Lane chatLane(long chat) {
    return lane(
        chat > 0
            ? new Meter.Bucket(limits.chatBurst(), limits.chatRefill().toMillis())
            : new Meter.SlidingWindow(limits.groupPerMinute(), 60_000));
  }

  private Lane lane(Meter meter) {
    return new Lane(meter, limits.penalty().toMillis());
  }
}
