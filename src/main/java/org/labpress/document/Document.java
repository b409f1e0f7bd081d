package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.source.SourceSpan;

/**
 * A page, paper or deck.
 *
 * @param footnotes in the order in which they are defined
 * @param span of the whole file
 */
public record Document(
    FrontMatter frontMatter, List<Block> blocks, List<Footnote> footnotes, SourceSpan span) {
  public Document {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  /** Returns the language of the words that labpress itself writes into it. */
  public PrintedLanguage language() {
    return PrintedLanguage.of(this);
  }

  /** Returns the path of the source file, from the root of the project. */
  public String path() {
    return span.file().path();
  }

  /** Returns all nodes of front matter, text and footnotes, parents before children. */
  public Stream<Node> nodes() {
    List<Node> roots = new ArrayList<>(frontMatter.nodes());
    roots.addAll(blocks);
    roots.addAll(footnotes);
    return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
  }

  /** Returns the nodes of one kind. */
  public <T> Stream<T> nodes(Class<T> kind) {
    return nodes().filter(kind::isInstance).map(kind::cast);
  }

  /** Returns the title as text: that of the front matter, else the first heading of level 1. */
  public Optional<String> title() {
    return frontMatter
        .title()
        .map(title -> PlainText.of(title.content()))
        .or(
            () ->
                nodes(Heading.class)
                    .filter(heading -> heading.level() == 1)
                    .map(heading -> PlainText.of(heading.content()))
                    .findFirst());
  }
}
