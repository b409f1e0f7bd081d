package org.labpress.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Footnote;
import org.labpress.document.Inline;
import org.labpress.document.Node;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.Provenance;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;

/**
 * Writes parts of one document as HTML fragments: links through {@link Addresses}, raw HTML
 * cleaned, ids as the document has them.
 *
 * <p>A writer remembers which footnotes the parts it wrote refer to. So use one writer for one
 * page, and ask for the footnotes last.
 */
public final class HtmlWriter {
  private final PageState state;

  /** Returns a writer for an English page that is read from top to bottom. */
  public HtmlWriter(Addresses addresses) {
    this(addresses, PrintedLanguage.ENGLISH);
  }

  /**
   * Returns a writer for a page that is read from top to bottom.
   *
   * @param language of the page
   */
  public HtmlWriter(Addresses addresses, PrintedLanguage language) {
    this(new PageState(addresses, PageState.Place.PAGE, language));
  }

  private HtmlWriter(PageState state) {
    this.state = state;
  }

  /**
   * Returns a writer for slides: headings have no links to themselves, and images are loaded at
   * once. Call {@link #nextSlide} before each slide.
   *
   * @param language of the deck
   */
  public static HtmlWriter forSlides(Addresses addresses, PrintedLanguage language) {
    return new HtmlWriter(new PageState(addresses, PageState.Place.SLIDE, language));
  }

  /** Starts a slide; footnotes asked for from now on are its own. */
  public void nextSlide() {
    state.nextSlide();
  }

  /**
   * Returns the blocks as CommonMark 0.31.2 and GFM print them in their examples: no ids, links as
   * written, raw HTML passed through. For conformance tests only: the result is as safe as its
   * author.
   */
  public static String commonMark(List<Block> blocks) {
    HtmlBuffer out = new HtmlBuffer();
    return new BlockWriter(out, new InlineWriter(out)).all(blocks).toString();
  }

  /** Returns the blocks; empty for none, else ending in a line end. */
  public String blocks(List<Block> blocks) {
    return state.blocks(new HtmlBuffer()).all(blocks).toString();
  }

  /**
   * Returns a line about the data behind the charts and tables among the blocks, and the pages that
   * some of them come from; empty if there are none.
   */
  public String madeOf(List<Block> blocks) {
    Stream<Node> nodes =
        blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), block.descendants()));
    List<Node> all = nodes.toList();
    return SourcePanel.line(
        all.stream().flatMap(HtmlWriter::provenance).toList(),
        all.stream()
            .filter(EmbedBlock.class::isInstance)
            .map(
                embed ->
                    PrintedWord.FROM.in(state.language)
                        + " "
                        + HomePage.link((EmbedBlock) embed, state.addresses))
            .toList());
  }

  private static Stream<Provenance> provenance(Node node) {
    if (node instanceof ChartBlock chart) {
      return chart.provenance().stream();
    }
    if (node instanceof SamplesBlock samples) {
      return samples.provenance().stream();
    }
    return node instanceof TableBlock table ? table.provenance().stream() : Stream.empty();
  }

  /** Returns the inlines, to stand in one element, which may be a link. */
  public String inlines(List<Inline> inlines) {
    HtmlBuffer out = new HtmlBuffer();
    state.withoutCards(() -> state.inlines(out).all(inlines));
    return out.toString();
  }

  /**
   * Returns a section with those of the footnotes that the parts written so far refer to, in the
   * order of their numbers, each with links back to its marks; empty if there are none.
   */
  public String footnotes(List<Footnote> footnotes) {
    Map<String, Footnote> byLabel = new LinkedHashMap<>();
    footnotes.forEach(note -> byLabel.putIfAbsent(note.label(), note));
    Map<Integer, String> written = notes(byLabel);
    if (written.isEmpty()) {
      return "";
    }
    // A section inside a slide would be a slide below it to everything that knows reveal.js.
    String name = state.place == PageState.Place.SLIDE ? "div" : "section";
    HtmlBuffer out = new HtmlBuffer();
    out.markup("<").markup(name).markup(" class=\"footnotes\" role=\"doc-endnotes\"");
    out.attribute("aria-label", PrintedWord.FOOTNOTES.in(state.language)).markup(">\n<ol>");
    new TreeSet<>(written.keySet())
        .forEach(
            number -> {
              out.line().markup("<li").attribute("id", state.noteId(number));
              out.attribute("value", Integer.toString(number)).markup(">").line();
              out.markup(withBackLinks(written.getOrDefault(number, ""), number)).line();
              out.markup("</li>").line();
            });
    return out.markup("</ol>\n</").markup(name).markup(">\n").toString();
  }

  /** Writes the notes; a note may refer to another, which then is written too. */
  private Map<Integer, String> notes(Map<String, Footnote> byLabel) {
    Map<Integer, String> written = new LinkedHashMap<>();
    boolean found = true;
    while (found) {
      Set<Integer> numbers = state.noteLabels().keySet();
      found = false;
      for (int number : numbers) {
        Footnote note = byLabel.get(state.noteLabels().get(number));
        if (note != null && !written.containsKey(number)) {
          written.put(number, blocks(note.blocks()));
          found = true;
        }
      }
    }
    return written;
  }

  /** Adds the links back to the marks, on the last line of the note if that is a paragraph. */
  private String withBackLinks(String note, int number) {
    String end = "</p>\n";
    return note.endsWith(end)
        ? note.substring(0, note.length() - end.length()) + " " + backLinks(number) + end
        : note + "<p>" + backLinks(number) + end;
  }

  private String backLinks(int number) {
    HtmlBuffer out = new HtmlBuffer();
    int marks = state.marks(number);
    for (int mark = 1; mark <= marks; mark++) {
      out.markup(mark > 1 ? " " : "").markup("<a class=\"footnote-back\" role=\"doc-backlink\"");
      out.attribute("href", "#" + state.markId(number, mark));
      String place = ", " + PrintedWord.PLACE.in(state.language) + " " + mark;
      String back = PrintedWord.BACK_TO_MARK.in(state.language) + " " + number;
      String name = back + (marks > 1 ? place : "");
      out.attribute("aria-label", name).markup(">↩\uFE0E</a>");
    }
    return out.toString();
  }
}
