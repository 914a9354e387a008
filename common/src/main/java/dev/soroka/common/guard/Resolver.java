package dev.soroka.common.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses behind a name. */
@FunctionalInterface
public interface Resolver {
  InetAddress[] resolve(String host) throws UnknownHostException;
}
