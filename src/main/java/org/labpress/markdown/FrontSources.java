package org.labpress.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;

/**
 * Brings the fields of a page together that other programs keep in several places: Quarto below the
 * name of a format, Zola below {@code taxonomies} and {@code extra}, Hugo below {@code params}.
 */
final class FrontSources {
  private static final Set<String> TAXONOMIES = Set.of("tags", "categories", "keywords");

  /** What themes keep among their own parameters, and means the same with all of them. */
  private static final Set<String> PARAMETERS =
      Set.of("author", "authors", "subtitle", "abstract", "tldr", "summary", "bibliography");

  private final PageNotes notes;
  private final Map<String, YamlMap.Entry> fields = new LinkedHashMap<>();

  private FrontSources(PageNotes notes) {
    this.notes = notes;
  }

  /**
   * Returns one map of all fields. What a format says goes before what the page says, as in Quarto;
   * of several formats the first that says something counts.
   */
  static YamlMap merge(YamlMap root, PageNotes notes) {
    FrontSources sources = new FrontSources(notes);
    if (root.get("format").orElse(null) instanceof YamlMap formats) {
      formats.entries().forEach(sources::format);
    }
    root.entries().forEach(sources::add);
    sources.inner(root.get("taxonomies"), TAXONOMIES);
    sources.inner(root.get("extra"), PARAMETERS);
    sources.inner(root.get("params"), PARAMETERS);
    return new YamlMap(new ArrayList<>(sources.fields.values()), root.span());
  }

  private void format(YamlMap.Entry format) {
    if (!(format.value() instanceof YamlMap own)) {
      return;
    }
    List<YamlMap.Entry> others = new ArrayList<>();
    for (YamlMap.Entry entry : own.entries()) {
      if (FrontKeys.IN_FORMATS.contains(entry.key().text())) {
        add(entry);
      } else {
        others.add(entry);
      }
    }
    if (!others.isEmpty()) {
      List<String> names = others.stream().map(entry -> entry.key().text()).toList();
      notes.report(
          Diagnostic.info(
              "front/unknown-key",
              others.get(0).key().span(),
              "%s of the format %s %s nothing here"
                  .formatted(
                      String.join(", ", names),
                      format.key().text(),
                      names.size() == 1 ? "means" : "mean")));
    }
  }

  private void inner(Optional<YamlNode> node, Set<String> names) {
    if (node.orElse(null) instanceof YamlMap map) {
      map.entries().stream().filter(entry -> names.contains(entry.key().text())).forEach(this::add);
    }
  }

  private void add(YamlMap.Entry entry) {
    fields.putIfAbsent(entry.key().text(), entry);
  }
}
