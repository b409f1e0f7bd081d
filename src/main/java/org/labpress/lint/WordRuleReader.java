package org.labpress.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.labpress.source.Checked;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/**
 * Reads the rules that are word lists. A file is a pack; it maps the name of a rule to these keys:
 *
 * <ul>
 *   <li>{@code level}, {@code message} (with {@code %s} for what was found), {@code hint}
 *   <li>{@code tokens}: patterns of whole words; {@code fix: delete} deletes them
 *   <li>{@code swap}, {@code suggest}: patterns of whole words and what to write instead, safe or
 *       with the author's consent; {@code ask-before}: next words that make a safe one unsafe
 *   <li>{@code case: exact}; without it capitals do not matter
 *   <li>{@code except}: longer patterns in which the words are right
 *   <li>{@code unless}: a pattern that makes them right in the same sentence, or within {@code
 *       near} sentences of it
 *   <li>{@code sections: {never: [...]}}: words of headings below which the rule is silent
 * </ul>
 *
 * A blank stands for any white space, an apostrophe for the curved one too.
 */
final class WordRuleReader {
  private static final List<String> PACKS = List.of("words", "clarity", "claims", "cite");
  private static final Set<String> KEYS =
      Set.of(
          "level",
          "message",
          "hint",
          "tokens",
          "fix",
          "swap",
          "suggest",
          "ask-before",
          "case",
          "except",
          "unless",
          "near",
          "sections");
  private static final String FLAGS = "U";

  private final String pack;

  private WordRuleReader(String pack) {
    this.pack = pack;
  }

  /** Returns the rules of all packs in the jar. */
  static List<Rule> standard() {
    List<Rule> rules = new ArrayList<>();
    for (String pack : PACKS) {
      rules.addAll(read(resource(pack), pack));
    }
    return rules;
  }

  /**
   * Returns the rules of a file.
   *
   * @throws IllegalArgumentException if it is not YAML, or has a key that is not known
   */
  static List<Rule> read(SourceFile file, String pack) {
    Checked<YamlNode> read = YamlReader.read(file.span());
    if (!read.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(read.diagnostics().get(0).toString());
    }
    WordRuleReader reader = new WordRuleReader(pack);
    List<Rule> rules = new ArrayList<>();
    for (YamlMap.Entry entry : map(read.value()).entries()) {
      rules.add(reader.rule(entry.key().text(), map(entry.value())));
    }
    return rules;
  }

  private Rule rule(String name, YamlMap keys) {
    for (YamlMap.Entry entry : keys.entries()) {
      if (!KEYS.contains(entry.key().text())) {
        throw new IllegalArgumentException(
            "%s: there is no key \"%s\"".formatted(entry.key().span(), entry.key().text()));
      }
    }
    boolean exact = text(keys, "case").filter("exact"::equals).isPresent();
    List<WordRule.Form> forms = new ArrayList<>();
    WordRule.Mend mend =
        text(keys, "fix").filter("delete"::equals).isPresent()
            ? WordRule.Mend.DELETE
            : WordRule.Mend.NONE;
    for (String token : texts(keys, "tokens")) {
      forms.add(new WordRule.Form(words(token, exact), mend, ""));
    }
    swaps(keys, "swap", WordRule.Mend.REPLACE, exact, forms);
    swaps(keys, "suggest", WordRule.Mend.SUGGEST, exact, forms);
    Severity severity = Severity.valueOf(required(keys, "level").toUpperCase(Locale.ROOT));
    return new WordRule(
        RuleMeta.of(pack + "/" + name, severity),
        required(keys, "message"),
        required(keys, "hint"),
        forms,
        texts(keys, "except").stream().map(pattern -> words(pattern, exact)).toList(),
        text(keys, "unless").map(pattern -> pattern(pattern, exact)),
        text(keys, "near").map(Integer::parseInt).orElse(0),
        keys.get("sections").map(sections -> texts(map(sections), "never")).orElse(List.of()),
        text(keys, "ask-before").map(words -> pattern("\\s+(?:" + words + ")\\b", exact)));
  }

  private static void swaps(
      YamlMap keys, String key, WordRule.Mend mend, boolean exact, List<WordRule.Form> forms) {
    keys.get(key)
        .ifPresent(
            swaps -> {
              for (YamlMap.Entry entry : map(swaps).entries()) {
                forms.add(
                    new WordRule.Form(
                        words(entry.key().text(), exact), mend, scalar(entry.value())));
              }
            });
  }

  /** Returns the pattern between word borders. */
  private static WordPattern words(String written, boolean exact) {
    return pattern("(?<![\\p{L}\\p{N}_])(?:" + written + ")(?![\\p{L}\\p{N}_])", exact);
  }

  private static WordPattern pattern(String written, boolean exact) {
    String loose = written.replace("'", "['’]").replace(" ", "\\s+");
    return WordPattern.of(loose, exact ? FLAGS : FLAGS + "iu");
  }

  private static SourceFile resource(String pack) {
    String path = "/lint/" + pack + ".yml";
    try (InputStream stream = WordRuleReader.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("%s is missing in the jar".formatted(path));
      }
      return SourceFile.of(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String required(YamlMap keys, String key) {
    return text(keys, key)
        .orElseThrow(
            () -> new IllegalArgumentException("%s: no \"%s\"".formatted(keys.span(), key)));
  }

  private static Optional<String> text(YamlMap keys, String key) {
    return keys.get(key).map(WordRuleReader::scalar);
  }

  private static List<String> texts(YamlMap keys, String key) {
    Optional<YamlNode> value = keys.get(key);
    return value.isPresent() && value.get() instanceof YamlList list
        ? list.items().stream().map(WordRuleReader::scalar).toList()
        : List.of();
  }

  private static String scalar(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.text();
    }
    throw new IllegalArgumentException("%s: expected a text".formatted(node.span()));
  }

  private static YamlMap map(YamlNode node) {
    if (node instanceof YamlMap map) {
      return map;
    }
    throw new IllegalArgumentException("%s: expected keys and values".formatted(node.span()));
  }
}
