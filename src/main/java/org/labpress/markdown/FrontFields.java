package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.document.Located;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/**
 * The fields of front matter by name, each read as the type that the field has. Another type is
 * reported as {@code front/type} and the field counts as not given.
 */
final class FrontFields {
  private final YamlMap map;
  private final PageNotes notes;

  FrontFields(YamlMap map, PageNotes notes) {
    this.map = map;
    this.notes = notes;
  }

  /** Returns the value of the first of the names that has one. */
  Optional<YamlNode> value(String... names) {
    for (String name : names) {
      Optional<YamlNode> value = map.get(name).filter(FrontFields::isGiven);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static boolean isGiven(YamlNode node) {
    return !(node instanceof YamlScalar scalar && scalar.isNull());
  }

  Optional<YamlScalar> scalar(String... names) {
    return value(names).flatMap(node -> scalar(node, names[0]));
  }

  /**
   * @param name of the field, for the message
   */
  Optional<YamlScalar> scalar(YamlNode node, String name) {
    if (!(node instanceof YamlScalar scalar)) {
      wrongType(node, name, "a text");
      return Optional.empty();
    }
    if (scalar.text().strip().startsWith("`r ")) {
      notes.report(
          Diagnostic.warning("exec/not-run", scalar.span(), "code in a value is not run")
              .withHint("write the value"));
      return Optional.empty();
    }
    return Optional.of(scalar).filter(FrontFields::isGiven);
  }

  Optional<Located<String>> text(String... names) {
    return scalar(names).map(FrontFields::located);
  }

  Optional<Boolean> bool(String... names) {
    Optional<YamlNode> value = value(names);
    Optional<Boolean> read =
        value
            .filter(YamlScalar.class::isInstance)
            .map(YamlScalar.class::cast)
            .flatMap(YamlScalar::asBoolean);
    if (value.isPresent() && read.isEmpty()) {
      wrongType(value.get(), names[0], "true or false");
    }
    return read;
  }

  /** Returns the texts of a list, or the one text that stands for a list of one. */
  List<Located<String>> texts(String... names) {
    Optional<YamlNode> value = value(names);
    List<Located<String>> texts = new ArrayList<>();
    value.ifPresent(
        node ->
            items(node)
                .forEach(
                    item ->
                        scalar(item, names[0]).map(FrontFields::located).ifPresent(texts::add)));
    return texts;
  }

  /** Returns the items of a list, or the value itself as the only item. */
  static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlList list ? list.items() : List.of(node);
  }

  static Located<String> located(YamlScalar scalar) {
    return new Located<>(scalar.text().strip(), scalar.span());
  }

  void wrongType(YamlNode node, String name, String expected) {
    notes.report(
        Diagnostic.error(
            "front/type",
            node.span(),
            "%s is %s, expected %s".formatted(name, node.accept(FOUND), expected)));
  }

  private static final YamlNode.Visitor<String> FOUND =
      new YamlNode.Visitor<>() {
        @Override
        public String map(YamlMap map) {
          return "a map";
        }

        @Override
        public String list(YamlList list) {
          return "a list";
        }

        @Override
        public String scalar(YamlScalar scalar) {
          return "\"%s\"".formatted(scalar.text().strip());
        }
      };
}
