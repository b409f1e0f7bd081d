package org.labpress.pass;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Attributes;
import org.labpress.document.Captioned;
import org.labpress.document.CodeBlock;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.Node;
import org.labpress.document.PlainText;

/** The ids of a document: the places on a page to which a link can lead. */
public final class Anchors {
  private Anchors() {}

  /** Returns all ids, in the order of the document. */
  public static Set<String> of(Document document) {
    return explicit(document);
  }

  /** Returns the ids that nodes have now. */
  static Set<String> explicit(Document document) {
    Set<String> ids = new LinkedHashSet<>();
    document.nodes().forEach(node -> attributes(node).id().ifPresent(ids::add));
    return ids;
  }

  /**
   * Returns the id that a fragment means: itself, or the heading whose text gives it by GitHub's
   * rule, which authors copy from its pages.
   */
  static Optional<String> find(Document document, String fragment) {
    if (explicit(document).contains(fragment)) {
      return Optional.of(fragment);
    }
    Map<String, String> byGitHub = new LinkedHashMap<>();
    document
        .nodes(Heading.class)
        .forEach(
            heading ->
                heading
                    .attributes()
                    .id()
                    .ifPresent(
                        id -> byGitHub.putIfAbsent(gitHubId(PlainText.of(heading.content())), id)));
    return Optional.ofNullable(byGitHub.get(fragment));
  }

  /**
   * Returns Pandoc's id for a heading: letters, digits, {@code _ - .} and spaces are kept, spaces
   * become hyphens, letters lower case, and all before the first letter goes.
   */
  static String pandocId(String text) {
    String kept =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\-.\\s]", "")
            .replaceAll("\\s+", "-");
    String fromLetter = kept.replaceFirst("^[^\\p{L}]+", "");
    return fromLetter.isEmpty() ? "section" : fromLetter;
  }

  /** Returns GitHub's id for a heading: as Pandoc's, but digits may lead and full stops go. */
  static String gitHubId(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
        .replace(' ', '-');
  }

  private static Attributes attributes(Node node) {
    if (node instanceof Heading heading) {
      return heading.attributes();
    }
    if (node instanceof Captioned captioned) {
      return captioned.attributes();
    }
    if (node instanceof Div div) {
      return div.attributes();
    }
    if (node instanceof CodeBlock code) {
      return code.attributes();
    }
    if (node instanceof Image image) {
      return image.attributes();
    }
    return Attributes.NONE;
  }
}
