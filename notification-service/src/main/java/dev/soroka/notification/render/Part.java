package dev.soroka.notification.render;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.RichText;
import java.util.List;

/**
 * One message of a notification, or one album.
 *
 * @param text what it says; of an album nothing, because each picture has its caption
 * @param pictures what it shows; of one picture alone the text is the caption
 * @param last whether no other follows
 * @param whole whether it holds all of the text, so that it can be edited later
 */
public record Part(
    RichText text, Keyboard keyboard, List<Illustration> pictures, boolean last, boolean whole) {
  public Part {
    pictures = List.copyOf(pictures);
  }
}
