package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlScalar;

/** Names of authors as they are printed, given names first. */
final class AuthorName {
  private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*[;&]\\s*");

  private AuthorName() {}

  /**
   * Returns the names in one text: {@code A and B}, {@code A, B and C}, or one name with the family
   * name first, {@code Last, First}.
   */
  static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    for (String part : AND.split(text.strip(), -1)) {
      String[] commas = part.strip().replaceAll(",$", "").split("\\s*,\\s*", -1);
      boolean familyFirst =
          commas.length == 2 && (!commas[0].contains(" ") || !commas[1].contains(" "));
      if (familyFirst && !AND.matcher(text).find()) {
        names.add(commas[1] + " " + commas[0]);
      } else {
        names.addAll(List.of(commas));
      }
    }
    return names.stream().filter(name -> !name.isBlank()).toList();
  }

  /** Returns the name that the parts of a map make up, empty if there are none. */
  static Optional<String> of(YamlMap map) {
    Optional<String> whole = first(map, "literal", "name");
    if (whole.isPresent()) {
      return whole;
    }
    if (map.get("name").orElse(null) instanceof YamlMap inner) {
      return of(inner);
    }
    String name =
        Stream.of(
                first(map, "given-names", "given", "given_name", "first", "firstname"),
                first(map, "dropping-particle"),
                first(map, "non-dropping-particle"),
                first(map, "surname", "family", "last", "lastname", "family-names"),
                first(map, "suffix"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(n -> !n.isEmpty());
  }

  private static Optional<String> first(YamlMap map, String... keys) {
    for (String key : keys) {
      if (map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()) {
        return Optional.of(scalar.text().strip());
      }
    }
    return Optional.empty();
  }
}
