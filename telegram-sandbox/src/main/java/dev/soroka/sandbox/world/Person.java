package dev.soroka.sandbox.world;

import dev.soroka.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A user who is no bot; what is empty is absent. */
public record Person(long id, String firstName, String lastName, String username, String language) {

  public Person(long id, String firstName, String language) {
    this(id, firstName, "", "", language);
  }

  public String name() {
    return lastName.isEmpty() ? firstName : firstName + " " + lastName;
  }

  /** Telegram's User. */
  public ObjectNode json() {
    var json = Json.object().put("id", id).put("is_bot", false);
    putNames(json);
    if (!language.isEmpty()) {
      json.put("language_code", language);
    }
    return json;
  }

  /** What User and Chat both say of a person. */
  ObjectNode putNames(ObjectNode json) {
    json.put("first_name", firstName);
    if (!lastName.isEmpty()) {
      json.put("last_name", lastName);
    }
    if (!username.isEmpty()) {
      json.put("username", username);
    }
    return json;
  }
}
