package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Heading;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.ReferenceList;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Puts the list of references where the author wants it: into {@code ::: {#refs}}, else below the
 * last heading that is called so, else to the end under a heading of its own.
 */
final class ReferencePlace {
  private static final Set<String> TITLES =
      Set.of(
          "references",
          "bibliography",
          "literature",
          "literature cited",
          "works cited",
          "cited literature",
          "cited works",
          "reference list",
          "references cited",
          "citations",
          "literatur",
          "literaturverzeichnis",
          "quellen",
          "références",
          "bibliographie",
          "referencias",
          "bibliografía",
          "bibliografia",
          "riferimenti bibliografici");

  private ReferencePlace() {}

  /**
   * Returns the blocks with the list; a list that stands there already is replaced.
   *
   * @param language of the page, as BCP 47 tag
   */
  static List<Block> put(
      List<Block> blocks,
      List<ReferenceList.Entry> entries,
      PageKind kind,
      String language,
      SourceSpan document) {
    Filler filler = new Filler(entries);
    List<Block> filled = filler.fill(blocks);
    if (filler.found || entries.isEmpty()) {
      return filled;
    }
    SourceSpan end = document.part(document.length(), document.length());
    ReferenceList list = new ReferenceList(entries, Attributes.ofId("refs"), end);
    List<Block> all = new ArrayList<>(blocks);
    Optional<Integer> heading = lastHeading(blocks);
    if (heading.isPresent()) {
      all.add(endOfSection(blocks, heading.get()), list);
      return all;
    }
    String title = PrintedWord.REFERENCES.in(PrintedLanguage.of(language));
    all.add(heading(blocks, kind, title, end));
    all.add(list);
    return all;
  }

  /** A heading with text below may speak of citations; then it must be called like a list. */
  private static Optional<Integer> lastHeading(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i) instanceof Heading heading) {
        String title = title(heading);
        boolean empty = endOfSection(blocks, i) == i + 1;
        if (TITLES.contains(title) && (empty || !title.equals("citations"))) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  private static String title(Heading heading) {
    String text = PlainText.of(heading.content()).strip().toLowerCase(Locale.ROOT);
    return text.replaceFirst("[.:]$", "");
  }

  private static int endOfSection(List<Block> blocks, int heading) {
    int end = heading + 1;
    while (end < blocks.size() && !(blocks.get(end) instanceof Heading)) {
      end++;
    }
    return end;
  }

  private static Heading heading(
      List<Block> blocks, PageKind kind, String title, SourceSpan place) {
    int top =
        blocks.stream()
            .filter(Heading.class::isInstance)
            .mapToInt(block -> ((Heading) block).level())
            .min()
            .orElse(kind == PageKind.PAPER ? 1 : 2);
    int level = kind == PageKind.DECK ? Math.max(2, top) : top;
    Attributes attributes =
        Attributes.of(Optional.of("references"), List.of("unnumbered"), Map.of());
    return new Heading(level, List.of(new Text(title, place)), attributes, Optional.empty(), place);
  }

  private static final class Filler extends Rewriter {
    private final List<ReferenceList.Entry> entries;
    private boolean found;

    Filler(List<ReferenceList.Entry> entries) {
      this.entries = entries;
    }

    List<Block> fill(List<Block> blocks) {
      return blocks(blocks);
    }

    @Override
    public Block div(Div block) {
      boolean wanted = block.attributes().id().filter("refs"::equals).isPresent();
      return wanted && !found ? filled(block.attributes(), block.span()) : super.div(block);
    }

    @Override
    public Block referenceList(ReferenceList block) {
      return filled(block.attributes(), block.span());
    }

    private ReferenceList filled(Attributes attributes, SourceSpan span) {
      found = true;
      return new ReferenceList(entries, attributes, span);
    }
  }
}
