package org.labpress.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.build.style.StyleWish;
import org.labpress.document.Located;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Suggestions;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;
import org.labpress.yaml.YamlScalar;

/** Reads {@code labpress.yml} key by key. */
final class ConfigReader {
  /** The keys at the top of the file; a golden test holds this list. */
  static final List<String> KEYS =
      List.of(
          "title",
          "url",
          "lang",
          "authors",
          "bibliography",
          "csl",
          "paper",
          "hyphenation",
          "front",
          "sources",
          "queries");

  private static final SortedMap<String, Integer> COLUMNS = new TreeMap<>(Map.of("1", 1, "2", 2));

  private static final SortedMap<String, Boolean> LETTER =
      new TreeMap<>(Map.of("a4", false, "letter", true));

  /** What a family of fonts can be for. */
  private static final List<String> FONTS = List.of("text", "sans", "mono");

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final HiddenSecrets secrets;

  private ConfigReader(SourceFile file) {
    secrets = new HiddenSecrets(file);
  }

  static Checked<Config> read(SourceFile file) {
    ConfigReader reader = new ConfigReader(file);
    YamlNode root =
        YamlReader.read(file.span(file.contentStart(), file.text().length()))
            .drainTo(reader.diagnostics);
    Config config = reader.config(root);
    return new Checked<>(config, reader.secrets.hide(reader.diagnostics));
  }

  private Config config(YamlNode root) {
    if (root instanceof YamlScalar scalar && scalar.isNull()) {
      return Config.DEFAULT;
    }
    if (!(root instanceof YamlMap map)) {
      wrongType(root, "the file", "keys and values");
      return Config.DEFAULT;
    }
    SourcesReader sources = new SourcesReader(this);
    checkKeys(map, "", KEYS);
    return new Config(
        text(map, "title"),
        text(map, "url"),
        text(map, "lang"),
        authors(map),
        located(map, "bibliography"),
        located(map, "csl").stream().findFirst(),
        style(map),
        provenance(map),
        fonts(map),
        texts(map, "hyphenation"),
        ignoredFields(map),
        sources.sources(map.get("sources")),
        sources.queries(map.get("queries")));
  }

  void checkKeys(YamlMap map, String prefix, List<String> known) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        Diagnostic unknown =
            Diagnostic.error(
                "config/unknown-key",
                entry.key().span(),
                "there is no key \"%s%s\"".formatted(prefix, key));
        diagnostics.add(
            Suggestions.nearest(key, known)
                .map(near -> unknown.withHint("did you mean \"%s\"?".formatted(near)))
                .orElseGet(() -> unknown.withHint("the keys are " + String.join(", ", known))));
      }
    }
  }

  Optional<String> text(YamlMap map, String key) {
    return map.get(key).flatMap(value -> scalar(value, key));
  }

  Optional<String> scalar(YamlNode value, String key) {
    if (value instanceof YamlScalar scalar) {
      return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
    }
    wrongType(value, key, "a text");
    return Optional.empty();
  }

  /** Returns a list of texts, or the one text that stands for a list of one. */
  private List<String> texts(YamlMap map, String key) {
    Optional<YamlNode> value = map.get(key);
    if (value.isPresent() && value.get() instanceof YamlList list) {
      return list.items().stream().flatMap(item -> scalar(item, key).stream()).toList();
    }
    return value.flatMap(node -> scalar(node, key)).map(List::of).orElse(List.of());
  }

  /** Returns texts with their places. */
  List<Located<String>> located(YamlMap map, String key) {
    Optional<YamlNode> value = map.get(key);
    List<YamlNode> nodes =
        value.isPresent() && value.get() instanceof YamlList list
            ? list.items()
            : value.stream().toList();
    return nodes.stream()
        .flatMap(node -> scalar(node, key).map(text -> new Located<>(text, node.span())).stream())
        .toList();
  }

  private SortedMap<String, String> authors(YamlMap map) {
    SortedMap<String, String> names = new TreeMap<>();
    Optional<YamlNode> value = map.get("authors");
    if (value.isPresent() && value.get() instanceof YamlMap authors) {
      for (YamlMap.Entry author : authors.entries()) {
        names.put(author.key().text(), authorName(author));
      }
    } else {
      value.ifPresent(node -> wrongType(node, "authors", "a map from ids to names"));
    }
    return names;
  }

  private String authorName(YamlMap.Entry author) {
    String id = author.key().text();
    if (author.value() instanceof YamlMap fields) {
      checkKeys(fields, "authors." + id + ".", List.of("name"));
      return text(fields, "name").orElse(id);
    }
    return scalar(author.value(), "authors." + id).orElse(id);
  }

  private StyleWish style(YamlMap map) {
    Optional<YamlNode> value = map.get("paper");
    if (value.isEmpty()) {
      return StyleWish.NONE;
    }
    if (!(value.get() instanceof YamlMap paper)) {
      wrongType(value.get(), "paper", "a map, such as {papersize: a4}");
      return StyleWish.NONE;
    }
    checkKeys(paper, "paper.", List.of("style", "columns", "papersize", "provenance", "fonts"));
    return StyleWish.of(
        located(paper, "style").stream().findFirst(),
        oneOf(paper, "columns", COLUMNS),
        oneOf(paper, "papersize", LETTER));
  }

  /** Returns what a word stands for; another word is reported. */
  private <T> Optional<T> oneOf(YamlMap paper, String key, SortedMap<String, T> meanings) {
    Optional<String> word = text(paper, key).map(text -> text.toLowerCase(Locale.ROOT));
    Optional<T> meaning = word.flatMap(known -> Optional.ofNullable(meanings.get(known)));
    if (word.isPresent() && meaning.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              "config/type",
              paper.get(key).map(YamlNode::span).orElse(paper.span()),
              "paper.%s is \"%s\", expected %s"
                  .formatted(key, word.get(), String.join(" or ", meanings.keySet()))));
    }
    return meaning;
  }

  /** What is wrong with {@code paper} itself is said where its size is read. */
  private boolean provenance(YamlMap map) {
    Optional<YamlNode> value =
        map.get("paper")
            .filter(YamlMap.class::isInstance)
            .flatMap(paper -> ((YamlMap) paper).get("provenance"));
    Optional<Boolean> read =
        value
            .filter(YamlScalar.class::isInstance)
            .flatMap(scalar -> ((YamlScalar) scalar).asBoolean());
    if (value.isPresent() && read.isEmpty()) {
      wrongType(value.get(), "paper.provenance", "true or false");
    }
    return read.orElse(false);
  }

  /** Returns the folders of fonts by what they are for. */
  private SortedMap<String, Located<String>> fonts(YamlMap map) {
    SortedMap<String, Located<String>> folders = new TreeMap<>();
    Optional<YamlNode> value =
        map.get("paper")
            .filter(YamlMap.class::isInstance)
            .flatMap(paper -> ((YamlMap) paper).get("fonts"));
    if (value.isPresent() && value.get() instanceof YamlMap fonts) {
      checkKeys(fonts, "paper.fonts.", FONTS);
      for (String use : FONTS) {
        Optional<YamlNode> folder = fonts.get(use);
        folder
            .flatMap(node -> scalar(node, "paper.fonts." + use))
            .ifPresent(path -> folders.put(use, new Located<>(path, folder.get().span())));
      }
    } else {
      value.ifPresent(node -> wrongType(node, "paper.fonts", "a map, such as {text: fonts/Mine}"));
    }
    return folders;
  }

  private List<String> ignoredFields(YamlMap map) {
    Optional<YamlNode> value = map.get("front");
    if (value.isPresent() && value.get() instanceof YamlMap front) {
      checkKeys(front, "front.", List.of("ignore"));
      return texts(front, "ignore");
    }
    value.ifPresent(node -> wrongType(node, "front", "a map, such as {ignore: [mood]}"));
    return List.of();
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Reports a value that is a secret, and keeps it from being shown. */
  void secret(YamlNode value, String key, String hint) {
    secrets.add(value.span());
    diagnostics.add(
        Diagnostic.error(
                "config/secret", value.span(), "%s holds a secret in plain text".formatted(key))
            .withHint(hint));
  }

  void wrongType(YamlNode node, String key, String expected) {
    String found =
        node.accept(
            new YamlNode.Visitor<String>() {
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
                return "\"%s\"".formatted(scalar.text());
              }
            });
    diagnostics.add(
        Diagnostic.error(
            "config/type", node.span(), "%s is %s, expected %s".formatted(key, found, expected)));
  }
}
