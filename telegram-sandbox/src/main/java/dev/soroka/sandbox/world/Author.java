package dev.soroka.sandbox.world;

/** Who wrote a message. */
public record Author(long id, boolean bot) {

  public static Author bot(long id) {
    return new Author(id, true);
  }

  public static Author person(long id) {
    return new Author(id, false);
  }
}
