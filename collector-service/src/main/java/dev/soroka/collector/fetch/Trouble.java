package dev.soroka.collector.fetch;

/** The ways in which a visit fails. */
public enum Trouble {
  /** The address must not be called, or is none. */
  REFUSED,
  /** Nobody knows the host. */
  UNKNOWN_HOST,
  /** No connection, or it broke off. */
  UNREACHABLE,
  /** No whole answer in time. */
  TIMEOUT,
  /** More bytes than a page may have, on the wire or unpacked. */
  TOO_LARGE,
  /** The bytes are not packed as the server says. */
  UNDECODABLE,
  /** Redirected in circles, or to nowhere. */
  REDIRECTED,
  /** The server wants to be left alone for a while. */
  THROTTLED,
  /** The server says that there is no such page, or none for us: 4xx. */
  ABSENT,
  /** The site's {@code robots.txt} does not want us to read the page, or cannot be had. */
  ROBOTS,
  /** Any other status than a page's. */
  STATUS,
  /** The page or its browser crashed, or there was no browser to be had. */
  CRASHED,
  /** What was to be done on a page could not be done. */
  STEP,
  /** Pages are not opened in browsers here. */
  SWITCHED_OFF
}
