package org.labpress.jats;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Located;

/**
 * Writes a paper as an article in the Journal Publishing tag set of JATS 1.2 (ANSI/NISO
 * Z39.96-2019), the tag set in which Open Journals archives its papers.
 */
public final class JatsWriter {
  private static final String DOCTYPE =
      "<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3"
          + " v1.2 20190208//EN\" \"JATS-journalpublishing1-mathml3.dtd\">\n";

  private JatsWriter() {}

  /**
   * Returns the article.
   *
   * @param paper resolved: citations printed, figures numbered, formulas read
   * @param works of which the paper prints some
   * @param lang of a paper that does not say it, as BCP 47 tag
   * @param name of the article's own file, which no picture gets
   */
  public static JatsArticle write(Document paper, Bibliography works, String lang, String name) {
    // Only a written article shows which of its elements have ids that references may lead to.
    XmlIds ids = XmlIds.unknown();
    write(paper, works, lang, ids, new Pictures(name));
    Pictures pictures = new Pictures(name);
    String xml = write(paper, works, lang, XmlIds.after(ids), pictures);
    return new JatsArticle(xml, pictures.files(), pictures.drawings());
  }

  private static String write(
      Document paper, Bibliography works, String lang, XmlIds ids, Pictures pictures) {
    XmlWriter out = XmlWriter.document(DOCTYPE);
    ArticleState state = ArticleState.of(out, ids, pictures, paper, lang);
    out.block(
        "article",
        "xmlns:mml",
        "http://www.w3.org/1998/Math/MathML",
        "xmlns:xlink",
        "http://www.w3.org/1999/xlink",
        "dtd-version",
        "1.2",
        "article-type",
        "other",
        "xml:lang",
        paper.frontMatter().lang().map(Located::value).orElse(lang).replace('_', '-'));
    new JatsFront(state, paper).write();
    JatsSections sections = new JatsSections(state, paper.blocks());
    sections.writeBody();
    Map<Integer, Footnote> notes = notes(paper);
    JatsReferences references = new JatsReferences(state, works);
    if (sections.hasAppendix() || !notes.isEmpty() || sections.references().isPresent()) {
      out.block("back");
      sections.writeAppendix();
      sections.references().ifPresent(list -> references.write(list, sections.referencesTitle()));
      footnotes(state, notes);
      out.close();
    }
    return out.close().toString();
  }

  /** Returns the footnotes that marks lead to, by their numbers. */
  private static Map<Integer, Footnote> notes(Document paper) {
    Map<String, Footnote> byLabel = new TreeMap<>();
    paper.footnotes().forEach(note -> byLabel.putIfAbsent(note.label(), note));
    Map<Integer, Footnote> notes = new TreeMap<>();
    paper
        .nodes(FootnoteReference.class)
        .filter(mark -> mark.number().isPresent())
        .forEach(
            mark ->
                Optional.ofNullable(byLabel.get(mark.label()))
                    .ifPresent(note -> notes.putIfAbsent(mark.number().getAsInt(), note)));
    return notes;
  }

  private static void footnotes(ArticleState state, Map<Integer, Footnote> notes) {
    if (notes.isEmpty()) {
      return;
    }
    XmlWriter out = state.out();
    out.block("fn-group");
    notes.forEach(
        (number, note) -> {
          out.block("fn", "id", state.ids().giveOwn("fn" + number));
          out.leaf("label", Integer.toString(number));
          new JatsBlocks(state, JatsBlocks.Place.PARAGRAPHS).some(note.blocks());
          out.close();
        });
    out.close();
  }
}
