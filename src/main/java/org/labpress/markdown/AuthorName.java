package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.labpress.document.PersonName;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlScalar;

/** Names of authors, as one text or in parts. */
final class AuthorName {
  private static final Pattern AND = Pattern.compile(" (?:and|AND) | ?[;&] ?");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SUFFIX = Pattern.compile("(?:[JS]r\\.?|I{2,3}|IV)");
  private static final Pattern DEGREE =
      Pattern.compile("(?:Ph\\.? ?D|M\\.? ?D|M\\.? ?Sc|B\\.? ?Sc|M\\.?A|B\\.?A|Dr)\\.?");

  /** Scripts whose names put the family first, and need no space to do so. */
  private static final Set<Character.UnicodeScript> FAMILY_FIRST =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  private AuthorName() {}

  /**
   * Returns the names in one text: {@code A and B}, {@code A, B and C}, or one name with the family
   * name first, {@code von Last, First}.
   */
  static List<PersonName> split(String text) {
    List<PersonName> names = new ArrayList<>();
    String spaced = SPACES.matcher(TexAccents.decoded(text).strip()).replaceAll(" ");
    boolean several = AND.matcher(spaced).find();
    for (String part : AND.split(spaced, -1)) {
      List<String> commas = joined(part.strip().replaceAll("^,|,$", "").split("\\s*,\\s*", -1));
      boolean familyFirst =
          commas.size() == 2 && (!commas.get(0).contains(" ") || !commas.get(1).contains(" "));
      if (familyFirst && !several) {
        names.add(familyFirst(commas.get(0), commas.get(1)));
      } else {
        commas.stream().filter(name -> !name.isBlank()).map(AuthorName::parse).forEach(names::add);
      }
    }
    return names;
  }

  /** Puts what is no name by itself, as in {@code Ana Lee, PhD}, back behind its name. */
  private static List<String> joined(String[] commas) {
    List<String> parts = new ArrayList<>();
    for (String comma : commas) {
      boolean addition = SUFFIX.matcher(comma).matches() || DEGREE.matcher(comma).matches();
      if (addition && !parts.isEmpty()) {
        parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + comma);
      } else {
        parts.add(comma);
      }
    }
    return parts;
  }

  private static PersonName familyFirst(String family, String given) {
    PersonName parsed = parse(family);
    boolean particle = parsed.given().isEmpty() && parsed.nonDroppingParticle().isPresent();
    return particle
        ? new PersonName(
            Optional.of(given),
            Optional.empty(),
            parsed.nonDroppingParticle(),
            parsed.family(),
            parsed.suffix())
        : new PersonName(
            Optional.of(given), Optional.empty(), Optional.empty(), family, Optional.empty());
  }

  /**
   * Takes a name apart as BibTeX does: words in lower case before the last word, and what stands
   * between them, are the particle; what stands before is the given name. The parts in their order
   * are the name as written.
   */
  static PersonName parse(String text) {
    List<String> words = new ArrayList<>(List.of(SPACES.split(TexAccents.decoded(text).strip())));
    int last = words.size() - 1;
    boolean suffixed = last > 1 && SUFFIX.matcher(words.get(last)).matches();
    Optional<String> suffix = suffixed ? Optional.of(words.remove(last)) : Optional.empty();
    int end = words.size() - 1;
    boolean takenApart =
        end > 0 && !DEGREE.matcher(words.get(end)).matches() && !isFamilyFirst(text);
    if (!takenApart) {
      return PersonName.literal(SPACES.matcher(text.strip()).replaceAll(" "));
    }
    int particle = 0;
    while (particle < end && !isParticle(words.get(particle))) {
      particle++;
    }
    int family = end;
    while (family > particle && !isParticle(words.get(family - 1))) {
      family--;
    }
    return new PersonName(
        part(words, 0, particle),
        Optional.empty(),
        part(words, particle, family),
        String.join(" ", words.subList(family, words.size())),
        suffix);
  }

  private static boolean isParticle(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }

  private static boolean isFamilyFirst(String text) {
    return text.codePoints().anyMatch(c -> FAMILY_FIRST.contains(Character.UnicodeScript.of(c)));
  }

  private static Optional<String> part(List<String> words, int from, int to) {
    return from < to ? Optional.of(String.join(" ", words.subList(from, to))) : Optional.empty();
  }

  /** Returns the name that a map gives, whole or in parts; empty if it gives none. */
  static Optional<PersonName> of(YamlMap map) {
    Optional<String> whole = first(map, "literal", "name");
    if (whole.isPresent()) {
      return whole.map(AuthorName::parse);
    }
    if (map.get("name").orElse(null) instanceof YamlMap inner) {
      return of(inner);
    }
    Optional<String> given =
        first(
            map,
            "given-names",
            "given",
            "given_name",
            "given-name",
            "given_names",
            "first",
            "firstname",
            "first-name",
            "first_name");
    Optional<String> family =
        first(
            map,
            "surname",
            "family",
            "last",
            "lastname",
            "family-names",
            "family_name",
            "family-name",
            "last-name",
            "last_name");
    if (family.isEmpty()) {
      return given.map(PersonName::literal);
    }
    return family.map(
        name ->
            new PersonName(
                given,
                first(map, "dropping-particle", "dropping_particle"),
                first(map, "non-dropping-particle", "non_dropping_particle", "particle"),
                name,
                first(map, "suffix")));
  }

  private static Optional<String> first(YamlMap map, String... keys) {
    for (String key : keys) {
      if (map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()) {
        return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
      }
    }
    return Optional.empty();
  }
}
