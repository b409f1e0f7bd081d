package org.labpress.jats;

import java.util.HashMap;
import java.util.Map;
import org.labpress.document.Callout;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Heading;
import org.labpress.document.Node;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.Theorem;

/**
 * What all parts of an article share while it is written.
 *
 * @param path of the paper, to which links within it lead
 * @param kinds what the ids of the paper name, in the words of {@code ref-type}
 * @param language of the words that the paper does not have from its author
 */
record ArticleState(
    XmlWriter out,
    XmlIds ids,
    Pictures pictures,
    String path,
    Map<String, String> kinds,
    PrintedLanguage language) {
  static ArticleState of(
      XmlWriter out, XmlIds ids, Pictures pictures, Document paper, String lang) {
    Map<String, String> kinds = new HashMap<>();
    paper.nodes().forEach(node -> add(node, kinds));
    return new ArticleState(
        out, ids, pictures, paper.path(), Map.copyOf(kinds), PrintedLanguage.of(paper, lang));
  }

  private static void add(Node node, Map<String, String> kinds) {
    String kind = kind(node);
    if (!kind.isEmpty()) {
      node.attributes().id().ifPresent(id -> kinds.putIfAbsent(id, kind));
    }
    if (node instanceof EquationBlock equation) {
      equation
          .numbers()
          .forEach(number -> number.id().ifPresent(id -> kinds.putIfAbsent(id, kind)));
    }
    if (node instanceof EmbedBlock embed && embed.embedded().isPresent()) {
      kinds.putIfAbsent(embed.id(), kind(embed.embedded().get().figure()));
    }
  }

  private static String kind(Node node) {
    if (node instanceof Heading) {
      return "sec";
    }
    if (node instanceof Captioned captioned) {
      return switch (captioned.kind()) {
        case FIGURE -> "fig";
        case TABLE -> "table";
        case LISTING -> "other";
      };
    }
    if (node instanceof EquationBlock) {
      return "disp-formula";
    }
    if (node instanceof Theorem) {
      return "statement";
    }
    return node instanceof Callout ? "boxed-text" : "";
  }

  /** Returns what an id names, for {@code ref-type}; empty for what has no word there. */
  String kind(String id) {
    return kinds.getOrDefault(id, "");
  }
}
