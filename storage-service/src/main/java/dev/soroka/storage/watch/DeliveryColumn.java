package dev.soroka.storage.watch;

import dev.soroka.common.contract.Delivery;
import dev.soroka.storage.catalog.JsonColumn;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The column with how a watch is told. */
@Component
@Converter
class DeliveryColumn implements AttributeConverter<Delivery, String> {
  private final JsonColumn<Delivery> column;

  DeliveryColumn(JsonMapper json, MeterRegistry meters) {
    this.column = new JsonColumn<>(Delivery.class, Delivery.PLAIN, json, meters);
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Delivery delivery) {
    return column.write(delivery);
  }

  @Override
  public Delivery convertToEntityAttribute(String json) {
    return column.read(json);
  }
}
