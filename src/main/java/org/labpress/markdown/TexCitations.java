package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Citation;

/** Reads the citation commands of natbib and biblatex. */
final class TexCitations {
  private static final Pattern KEY = Pattern.compile("[^,\\s{}]++");

  private static final Map<String, Citation.Form> FORMS =
      Map.ofEntries(
          Map.entry("cite", Citation.Form.BRACKETED),
          Map.entry("citep", Citation.Form.BRACKETED),
          Map.entry("Citep", Citation.Form.BRACKETED),
          Map.entry("citealp", Citation.Form.OPEN),
          Map.entry("Citealp", Citation.Form.OPEN),
          Map.entry("citenum", Citation.Form.OPEN),
          Map.entry("citeauthor", Citation.Form.AUTHOR),
          Map.entry("Citeauthor", Citation.Form.AUTHOR),
          Map.entry("citefullauthor", Citation.Form.AUTHOR),
          Map.entry("parencite", Citation.Form.BRACKETED),
          Map.entry("Parencite", Citation.Form.BRACKETED),
          Map.entry("autocite", Citation.Form.BRACKETED),
          Map.entry("footcite", Citation.Form.BRACKETED),
          Map.entry("citeyearpar", Citation.Form.BRACKETED),
          Map.entry("citeyear", Citation.Form.YEAR),
          Map.entry("citedate", Citation.Form.YEAR),
          Map.entry("citet", Citation.Form.IN_TEXT),
          Map.entry("Citet", Citation.Form.IN_TEXT),
          Map.entry("citealt", Citation.Form.OPEN),
          Map.entry("Citealt", Citation.Form.OPEN),
          Map.entry("textcite", Citation.Form.IN_TEXT),
          Map.entry("Textcite", Citation.Form.IN_TEXT));

  private TexCitations() {}

  static boolean isKnown(String name) {
    return FORMS.containsKey(name);
  }

  /** Returns the keys between which commas stand. */
  static List<BasedSequence> keys(BasedSequence group) {
    List<BasedSequence> keys = new ArrayList<>();
    Matcher key = KEY.matcher(group);
    while (key.find()) {
      keys.add(group.subSequence(key.start(), key.end()));
    }
    return keys;
  }

  /** What a command cites. */
  record Found(Citation.Form form, List<CitationNode.Item> items) {}

  /**
   * Reads the arguments of a command: one in brackets is the text after the keys, two are the text
   * before and after.
   */
  static Optional<Found> read(BasedSequence input, String name, TexArguments arguments) {
    Citation.Form form = FORMS.get(name);
    if (form == null) {
      return Optional.empty();
    }
    List<BasedSequence> affixes = arguments.optionals();
    Optional<BasedSequence> group = arguments.group();
    if (group.isEmpty()) {
      return Optional.empty();
    }
    BasedSequence keys = group.get();
    BasedSequence none = keys.subSequence(0, 0);
    BasedSequence before = affixes.size() > 1 ? affixes.get(0) : none;
    BasedSequence after = affixes.isEmpty() ? none : affixes.get(affixes.size() - 1);
    boolean yearOnly = name.equals("citeyearpar");
    List<CitationNode.Item> items = new ArrayList<>();
    Matcher key = KEY.matcher(keys);
    while (key.find()) {
      BasedSequence place = keys.subSequence(key.start(), key.end());
      CitationKey.Found found =
          new CitationKey.Found(place.toString(), yearOnly, key.start(), key.end());
      items.add(
          new CitationNode.Item(
              found,
              place,
              items.isEmpty() ? before : none,
              key.end() >= keys.trimEnd().length() ? after : none));
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(new Found(form, items));
  }
}
