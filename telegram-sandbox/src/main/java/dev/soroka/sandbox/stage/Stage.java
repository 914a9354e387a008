package dev.soroka.sandbox.stage;

import dev.soroka.sandbox.callback.Callbacks;
import dev.soroka.sandbox.event.Events;
import dev.soroka.sandbox.fault.Faults;
import dev.soroka.sandbox.ledger.Ledger;
import dev.soroka.sandbox.limit.Flood;
import dev.soroka.sandbox.photo.Photos;
import dev.soroka.sandbox.update.UpdateQueues;
import dev.soroka.sandbox.update.Webhooks;
import dev.soroka.sandbox.world.Mailbox;
import dev.soroka.sandbox.world.Membership;
import dev.soroka.sandbox.world.Wire;
import dev.soroka.sandbox.world.World;

/** The parts of one sandbox, each made once. */
public final class Stage implements AutoCloseable {

  private final World world;
  private final Wire wire;
  private final Mailbox mailbox;
  private final Membership membership;
  private final UpdateQueues queues;
  private final Webhooks webhooks;
  private final Callbacks callbacks;
  private final Photos photos;
  private final Flood flood;
  private final Faults faults = new Faults();
  private final Ledger ledger;

  public Stage(Settings settings) {
    var clock = settings.clock();
    var events = new Events();
    world = new World(clock, events, settings.keeping().messagesPerChat());
    wire = new Wire(world);
    mailbox = new Mailbox(world, wire);
    membership = new Membership(world);
    queues = new UpdateQueues(clock);
    webhooks = new Webhooks(queues, settings.timing().webhookPause(), clock);
    callbacks = new Callbacks(clock, events, settings.timing().callbackLifetime());
    photos = new Photos(settings.keeping().photoFolder());
    flood = new Flood(settings.limits(), clock);
    ledger = new Ledger(settings.keeping().calls());
  }

  public World world() {
    return world;
  }

  public Wire wire() {
    return wire;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  public Membership membership() {
    return membership;
  }

  public UpdateQueues queues() {
    return queues;
  }

  public Webhooks webhooks() {
    return webhooks;
  }

  public Callbacks callbacks() {
    return callbacks;
  }

  public Photos photos() {
    return photos;
  }

  public Flood flood() {
    return flood;
  }

  public Faults faults() {
    return faults;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** Forgets everything but the bots, their webhooks and the ids given out. */
  public void clear() {
    world.clear();
    queues.dropPending();
    callbacks.clear();
    photos.clear();
    flood.reset();
    faults.clear();
    ledger.reset();
  }

  @Override
  public void close() {
    queues.close();
    webhooks.close();
  }
}
