package dev.soroka.common.contract;

/** What makes two items of one source the same item. */
public enum Identity {
  /** The mapped key or guid where it tells items apart, else the link, else title and time. */
  AUTO,
  /** The mapped key or the feed's own guid. */
  GUID,
  /** The link. */
  LINK,
  /** The title. */
  TITLE,
  /** Title, link and text together. */
  CONTENT
}
