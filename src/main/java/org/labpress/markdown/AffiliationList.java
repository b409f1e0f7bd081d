package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.document.Affiliation;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** The affiliations of a page: those of its list, and those that authors name without a list. */
final class AffiliationList {
  private final FrontFields fields;
  private final List<Affiliation> defined = new ArrayList<>();

  /** Indices into {@link #defined}, in the order in which authors first name them. */
  private final List<Integer> used = new ArrayList<>();

  AffiliationList(FrontFields fields) {
    this.fields = fields;
    fields
        .value("affiliations")
        .ifPresent(list -> FrontFields.items(list).forEach(item -> define(item)));
  }

  /** Returns whether the page has a list of affiliations, or an author named one. */
  boolean isEmpty() {
    return defined.isEmpty();
  }

  /** Returns the ids, for a message: {@code 1, 2 and 3}. */
  String ids() {
    List<String> ids = defined.stream().map(Affiliation::id).toList();
    return ids.size() < 2
        ? String.join("", ids)
        : String.join(", ", ids.subList(0, ids.size() - 1)) + " and " + ids.get(ids.size() - 1);
  }

  int size() {
    return defined.size();
  }

  boolean isDefined(String idOrName) {
    return indexOf(idOrName) >= 0;
  }

  /** Returns the position of the affiliation with an id or a name, in the order of first use. */
  OptionalInt find(String idOrName) {
    int index = indexOf(idOrName);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(use(index));
  }

  private int indexOf(String idOrName) {
    for (int i = 0; i < defined.size(); i++) {
      Affiliation affiliation = defined.get(i);
      if (affiliation.id().equals(idOrName) || affiliation.name().equals(idOrName)) {
        return i;
      }
    }
    return -1;
  }

  /** Adds an affiliation that an author names, and returns its position. */
  int add(String name, SourceSpan span) {
    defined.add(new Affiliation(name, name, span));
    return use(defined.size() - 1);
  }

  /** Adds an affiliation that an author gives as a map, or finds the one it refers to. */
  OptionalInt add(YamlMap map) {
    Optional<String> reference = text(map, "ref");
    if (reference.isPresent()) {
      return find(reference.get());
    }
    OptionalInt known = fullName(map).map(this::find).orElse(OptionalInt.empty());
    return known.isPresent() || !define(map) ? known : OptionalInt.of(use(defined.size() - 1));
  }

  private int use(int index) {
    if (!used.contains(index)) {
      used.add(index);
    }
    return used.indexOf(index);
  }

  /** Returns the affiliations in the order of first use, those that nobody uses at the end. */
  List<Affiliation> inOrderOfUse() {
    List<Affiliation> ordered = new ArrayList<>();
    used.forEach(index -> ordered.add(defined.get(index)));
    for (int i = 0; i < defined.size(); i++) {
      if (!used.contains(i)) {
        ordered.add(defined.get(i));
      }
    }
    return ordered;
  }

  private boolean define(YamlNode node) {
    if (node instanceof YamlMap map) {
      Optional<String> name = fullName(map);
      String id = text(map, "index").or(() -> text(map, "id")).or(() -> name).orElse("");
      name.ifPresent(n -> defined.add(new Affiliation(id, n, map.span())));
      if (name.isEmpty()) {
        fields.wrongType(node, "an affiliation", "a map with a name");
      }
      return name.isPresent();
    }
    Optional<YamlScalar> scalar = fields.scalar(node, "an affiliation");
    scalar.ifPresent(
        s ->
            defined.add(
                new Affiliation(String.valueOf(defined.size() + 1), s.text().strip(), s.span())));
    return scalar.isPresent();
  }

  private Optional<String> fullName(YamlMap map) {
    Optional<String> name = text(map, "name").or(() -> text(map, "institution"));
    return name.map(
        n ->
            Stream.of(
                    text(map, "department"),
                    Optional.of(n),
                    text(map, "city"),
                    text(map, "state").or(() -> text(map, "region")),
                    text(map, "country"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
  }

  private static Optional<String> text(YamlMap map, String key) {
    return map.get(key)
        .filter(YamlScalar.class::isInstance)
        .map(value -> ((YamlScalar) value).text().strip())
        .filter(text -> !text.isEmpty());
  }
}
