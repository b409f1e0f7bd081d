package org.labpress.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.document.Located;
import org.labpress.document.PageKind;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads {@code format:}: one of our kinds of page, or the formats that a Quarto file names. */
final class PageFormat {
  private PageFormat() {}

  static Optional<Located<PageKind>> read(FrontFields fields) {
    Optional<YamlNode> value = fields.value("format");
    if (value.isEmpty()) {
      Optional<YamlNode> marp = fields.value("marp");
      return fields.bool("marp").orElse(false)
          ? marp.map(node -> new Located<>(PageKind.DECK, node.span()))
          : Optional.empty();
    }
    YamlNode node = value.get();
    List<String> names =
        node instanceof YamlMap map
            ? map.entries().stream().map(entry -> entry.key().text()).toList()
            : node instanceof YamlScalar scalar ? List.of(scalar.text().strip()) : List.of();
    Optional<PageKind> kind =
        names.stream().map(PageFormat::kind).flatMap(Optional::stream).findFirst();
    // A map names formats of Quarto, and those of extensions may have any name.
    if (kind.isEmpty() && !(node instanceof YamlMap)) {
      fields.wrongType(node, "format", "log, paper, deck or page");
    }
    return kind.map(k -> new Located<>(k, node.span()));
  }

  private static Optional<PageKind> kind(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    for (PageKind kind : PageKind.values()) {
      if (kind.label().equals(folded)) {
        return Optional.of(kind);
      }
    }
    if (folded.contains("revealjs") || folded.equals("beamer") || folded.equals("pptx")) {
      return Optional.of(PageKind.DECK);
    }
    if (folded.equals("pdf") || folded.endsWith("-pdf") || folded.equals("latex")) {
      return Optional.of(PageKind.PAPER);
    }
    return folded.endsWith("html") || folded.equals("gfm")
        ? Optional.of(PageKind.PAGE)
        : Optional.empty();
  }
}
