package dev.soroka.common.json;

import dev.soroka.common.contract.Mapping;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A mapping's field: a text is its path alone, an object says more. */
final class FieldJson {
  private FieldJson() {}

  private record Whole(
      @Nullable String path,
      @Nullable String prefix,
      @Nullable String pattern,
      @Nullable String format,
      @Nullable String zone,
      @Nullable String unit,
      @Nullable BigDecimal scale) {}

  static class Writer extends StdSerializer<Mapping.Field> {
    Writer() {
      super(Mapping.Field.class);
    }

    @Override
    public void serialize(Mapping.Field field, JsonGenerator out, SerializationContext context) {
      if (field.equals(Mapping.Field.at(field.path()))) {
        out.writeString(field.path());
        return;
      }
      out.writePOJO(
          new Whole(
              field.path(),
              field.prefix(),
              field.pattern(),
              field.format(),
              field.zone(),
              field.unit(),
              field.scale()));
    }
  }

  static class Reader extends StdDeserializer<Mapping.Field> {
    Reader() {
      super(Mapping.Field.class);
    }

    @Override
    public Mapping.Field deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() == JsonToken.VALUE_STRING) {
        return Mapping.Field.at(in.getString());
      }
      var whole = context.readValue(in, Whole.class);
      var path = whole.path();
      if (path == null) {
        throw context.weirdStringException("", Mapping.Field.class, "a field needs a path");
      }
      return new Mapping.Field(
          path,
          whole.prefix(),
          whole.pattern(),
          whole.format(),
          whole.zone(),
          whole.unit(),
          whole.scale());
    }
  }
}
