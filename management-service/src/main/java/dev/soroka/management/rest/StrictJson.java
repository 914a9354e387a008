package dev.soroka.management.rest;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What admins write is read strictly: a field that nobody knows is a mistake worth telling. */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {
  private final JsonMapper json;

  StrictJson(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    var strict = json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
  }
}
