package dev.soroka.storage.subscriber;

import dev.soroka.common.contract.Preferences;
import dev.soroka.storage.catalog.JsonColumn;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The column with how a subscriber wants to be told. */
@Component
@Converter
class PreferencesColumn implements AttributeConverter<Preferences, String> {
  private final JsonColumn<Preferences> column;

  PreferencesColumn(JsonMapper json, MeterRegistry meters) {
    this.column = new JsonColumn<>(Preferences.class, Preferences.USUAL, json, meters);
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Preferences preferences) {
    return column.write(preferences);
  }

  @Override
  public Preferences convertToEntityAttribute(String json) {
    return column.read(json);
  }
}
