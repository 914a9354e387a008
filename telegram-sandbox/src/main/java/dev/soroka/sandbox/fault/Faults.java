package dev.soroka.sandbox.fault;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The orders that are not used up, the oldest first. */
public final class Faults {

  private record Order(Fault fault, AtomicInteger left) {

    boolean isFor(String method, Supplier<String> call) {
      var which = fault.which();
      return (which.method().equals("*") || which.method().equalsIgnoreCase(method))
          && (which.contains().isEmpty() || call.get().contains(which.contains()));
    }

    boolean strikes() {
      return left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }
  }

  private final List<Order> orders = new CopyOnWriteArrayList<>();

  public void order(Fault fault) {
    orders.add(new Order(fault, new AtomicInteger(fault.which().times())));
  }

  /** Takes back every order. */
  public void clear() {
    orders.clear();
  }

  /** What is still to strike, each with the times that are left. */
  public List<Fault> waiting() {
    return orders.stream()
        .filter(order -> order.left().get() > 0)
        .map(order -> order.fault().times(order.left().get()))
        .toList();
  }

  /**
   * The fault that strikes this call.
   *
   * @param call everything the call says, only asked for when an order looks into it
   */
  public Optional<Fault> next(String method, Supplier<String> call) {
    for (var order : orders) {
      if (order.isFor(method, call) && order.strikes()) {
        orders.removeIf(one -> one.left().get() == 0);
        return Optional.of(order.fault());
      }
    }
    return Optional.empty();
  }
}
