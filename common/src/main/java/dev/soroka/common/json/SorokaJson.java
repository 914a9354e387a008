package dev.soroka.common.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Manner;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.StreamHeartbeat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How our values are written: enums in lower case with hyphens, sealed contents with their {@code
 * type}, a mapping's field as its path alone where nothing else is set. The contract itself knows
 * nothing of JSON.
 */
public final class SorokaJson {
  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  private SorokaJson() {}

  /** The mapper for messages and internal calls, where contracts only grow: unknown is ignored. */
  public static JsonMapper mapper() {
    return configure(JsonMapper.builder()).build();
  }

  /** Adds our ways of writing to a builder. */
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        // A list that nobody wrote is an empty one; a text that nobody wrote stays absent.
        .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY))
        .withConfigOverride(Map.class, map -> map.setNullHandling(EMPTY))
        .addModule(module());
  }

  private static SimpleModule module() {
    var module = new SimpleModule("soroka");
    module.setMixInAnnotation(Ban.Kind.class, Hyphenated.class);
    module.setMixInAnnotation(Manner.Preview.class, Hyphenated.class);
    module.setMixInAnnotation(Mute.Kind.class, Hyphenated.class);
    module.setMixInAnnotation(Preferences.Profile.class, Hyphenated.class);
    module.setMixInAnnotation(CollectionFinished.Result.class, Hyphenated.class);
    module.setMixInAnnotation(Identity.class, Hyphenated.class);
    module.setMixInAnnotation(Notification.Occasion.class, Hyphenated.class);
    module.setMixInAnnotation(Notification.Urgency.class, Hyphenated.class);
    module.setMixInAnnotation(NotificationFinished.State.class, Hyphenated.class);
    module.setMixInAnnotation(Priority.class, Hyphenated.class);
    module.setMixInAnnotation(Pulse.Breaker.class, Hyphenated.class);
    module.setMixInAnnotation(RichText.Kind.class, Hyphenated.class);
    module.setMixInAnnotation(StreamHeartbeat.State.class, Hyphenated.class);
    module.setMixInAnnotation(Notification.Content.class, Typed.class);
    module.setMixInAnnotation(ReplyRequested.Reply.class, Typed.class);
    module.addSerializer(Mapping.Field.class, new FieldJson.Writer());
    module.addDeserializer(Mapping.Field.class, new FieldJson.Reader());
    return module;
  }

  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  private interface Hyphenated {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
  private interface Typed {}
}
