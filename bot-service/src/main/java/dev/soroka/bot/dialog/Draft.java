package dev.soroka.bot.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Source;
import java.util.List;

/** What somebody began and a button finishes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Draft {
  /** A query that could be watched for. */
  record WantedWatch(String query) implements Draft {}

  /**
   * Something that could be muted.
   *
   * @param name what people call it
   */
  record WantedMute(Mute.Kind kind, String value, String name) implements Draft {}

  /** An address that could be a source. */
  record WantedSource(String url) implements Draft {}

  /** Sources that were found at an address, one of which is to be chosen. */
  record FoundSources(List<Source> sources) implements Draft {
    public FoundSources {
      sources = List.copyOf(sources);
    }
  }
}
