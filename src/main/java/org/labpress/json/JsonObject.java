package org.labpress.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.labpress.source.SourceSpan;

/** An object in JSON; of several members of one name the last holds. */
public final class JsonObject implements JsonNode {
  private final List<Member> members;
  private final SourceSpan span;
  private final Map<String, Member> byName;

  /**
   * @param members in the order written
   */
  public JsonObject(List<Member> members, SourceSpan span) {
    this.members = List.copyOf(members);
    this.span = span;
    this.byName =
        new HashMap<>(
            members.stream()
                .collect(
                    Collectors.toMap(
                        member -> member.name().text(),
                        Function.identity(),
                        (first, last) -> last)));
  }

  /** A name and its value. */
  public record Member(JsonText name, JsonNode value) {}

  /** Returns the members in the order written, those that do not hold included. */
  public List<Member> members() {
    return members;
  }

  /** Returns the value of a name. */
  public Optional<JsonNode> get(String name) {
    return Optional.ofNullable(byName.get(name)).map(Member::value);
  }

  /** Returns the text of a name; empty where it is missing or another kind of value. */
  public Optional<String> text(String name) {
    return get(name).filter(JsonText.class::isInstance).map(value -> ((JsonText) value).text());
  }

  /** Returns the array of a name; empty where it is missing or another kind of value. */
  public Optional<JsonArray> array(String name) {
    return get(name).filter(JsonArray.class::isInstance).map(JsonArray.class::cast);
  }

  /** Returns the object of a name; empty where it is missing or another kind of value. */
  public Optional<JsonObject> object(String name) {
    return get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  @Override
  public SourceSpan span() {
    return span;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.object(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof JsonObject object
            && members.equals(object.members)
            && span.equals(object.span));
  }

  @Override
  public int hashCode() {
    return span.hashCode();
  }

  @Override
  public String toString() {
    return "JsonObject" + members;
  }
}
