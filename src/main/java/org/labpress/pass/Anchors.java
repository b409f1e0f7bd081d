package org.labpress.pass;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.Heading;
import org.labpress.document.Node;
import org.labpress.document.PlainText;
import org.labpress.document.SamplesBlock;

/** The ids of a document: the places on a page to which a link can lead. */
public final class Anchors {
  private Anchors() {}

  /** Returns the ids that nodes have now, in the order of the document. */
  public static Set<String> of(Document document) {
    Set<String> ids = new LinkedHashSet<>();
    document.nodes().forEach(node -> ids(node).forEach(ids::add));
    return ids;
  }

  private static Stream<String> ids(Node node) {
    Stream<String> rows =
        node instanceof EquationBlock equation
            ? equation.numbers().stream().flatMap(number -> number.id().stream())
            : Stream.empty();
    Stream<String> samples =
        node instanceof SamplesBlock block ? block.anchors().stream() : Stream.empty();
    return Stream.of(node.attributes().id().stream(), rows, samples).flatMap(ids -> ids);
  }

  /**
   * Returns the id that a fragment means: itself, or the heading whose text gives it by GitHub's
   * rule, which authors copy from its pages.
   */
  static Optional<String> find(Document document, String fragment) {
    if (of(document).contains(fragment)) {
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
    return Optional.ofNullable(byGitHub.get(fragment))
        .or(() -> headingOf(document, words(fragment)));
  }

  /** Returns the id of the first heading with these words, as {@code [Heading]} means it. */
  private static Optional<String> headingOf(Document document, String words) {
    return document
        .nodes(Heading.class)
        .filter(heading -> !words.isEmpty() && words(PlainText.of(heading.content())).equals(words))
        .findFirst()
        .flatMap(heading -> heading.attributes().id());
  }

  /** Returns text so that case, white space and the form of quotes and dashes do not count. */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip();
  }

  /**
   * Returns Pandoc's id for a heading: letters, digits, {@code _ - .} and spaces are kept, spaces
   * become hyphens, letters lower case, and all before the first letter goes.
   */
  static String pandocId(String text) {
    String kept =
        hyphenated(text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\-.\\s]", "")
            .replaceAll("\\s+", "-");
    String fromLetter = kept.replaceFirst("^[^\\p{L}]+", "");
    return fromLetter.isEmpty() ? "section" : fromLetter;
  }

  /** Returns text with its dashes as the author typed them. */
  private static String hyphenated(String text) {
    return text.strip().replace("—", "---").replace("–", "--");
  }

  /** Returns GitHub's id for a heading: as Pandoc's, but digits may lead and full stops go. */
  static String gitHubId(String text) {
    return hyphenated(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "")
        .replace(' ', '-');
  }
}
