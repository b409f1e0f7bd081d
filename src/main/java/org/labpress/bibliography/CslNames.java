package org.labpress.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.bibliography.csl.Name;
import org.labpress.bibliography.csl.Runs;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonObject;
import org.labpress.json.JsonWord;

/** People in CSL-JSON, of which particles and suffixes may hide in the two usual names. */
final class CslNames {
  /** The "van der" of "van der Berg", the "d'" of "d'Aubignac", the "al-" of "al-One". */
  private static final Pattern BEFORE_FAMILY =
      Pattern.compile(
          "((?:\\p{Ll}[\\p{Ll}.]{0,9}['\u2019]? |['\u2019]\\p{Ll} |\\p{Ll}{1,3}['\u2019]|al-){1,4})(\\p{Lu}.*)");

  /** The "von" of "Alexander von". */
  private static final Pattern BEHIND_GIVEN =
      Pattern.compile(
          "(.*\\S) ((?:\\p{Ll}[\\p{Ll}.]{0,9}['\u2019]?)(?: \\p{Ll}[\\p{Ll}.]{0,9}['\u2019]?){0,3})");

  private static final Pattern SUFFIX = Pattern.compile("([^,]+),(!)? ?([^,]+)");

  private CslNames() {}

  static Name person(JsonObject person) {
    String given = text(person, "given");
    String dropping = text(person, "dropping-particle");
    String particle = text(person, "non-dropping-particle");
    String family = text(person, "family");
    String suffix = text(person, "suffix");
    boolean comma = person.get("comma-suffix").filter(CslNames::isTrue).isPresent();
    Matcher lineage = SUFFIX.matcher(given);
    if (suffix.isEmpty() && lineage.matches()) {
      given = lineage.group(1).strip();
      comma = lineage.group(2) != null;
      suffix = lineage.group(3).strip();
    }
    Matcher behind = BEHIND_GIVEN.matcher(given);
    if (dropping.isEmpty() && behind.matches()) {
      given = behind.group(1);
      dropping = behind.group(2);
    }
    Matcher before = BEFORE_FAMILY.matcher(family);
    if (particle.isEmpty() && before.matches()) {
      particle = before.group(1).strip();
      family = before.group(2);
    } else if (family.matches("\".*\"")) {
      // Quotation marks keep a family name whole.
      family = family.substring(1, family.length() - 1);
    }
    return new Name(
        curly(given),
        curly(dropping),
        curly(particle),
        curly(family),
        comma && !suffix.isEmpty() ? ", " + suffix : suffix,
        false);
  }

  private static String text(JsonObject person, String key) {
    return person.text(key).orElse("").strip();
  }

  private static boolean isTrue(JsonNode value) {
    return value instanceof JsonWord word && word.word() == JsonWord.Word.TRUE;
  }

  static String curly(String name) {
    return name.isBlank() ? "" : Quotes.curly(Runs.of("a" + name.strip())).text().substring(1);
  }
}
