package dev.soroka.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of this machine that nobody listens on. */
final class LoopbackPort {

  private LoopbackPort() {}

  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The first of some neighbouring free ports. */
  static int freeBase(int count) {
    while (true) {
      int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      if (IntStream.rangeClosed(base, base + count).noneMatch(LoopbackPort::taken)) {
        return base;
      }
    }
  }

  /** Whether somebody accepts connections there. */
  static boolean taken(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }
}
