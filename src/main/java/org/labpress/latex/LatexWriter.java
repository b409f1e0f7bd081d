package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.labpress.document.Document;
import org.labpress.source.Checked;

/**
 * Writes a paper as LaTeX that pdfLaTeX of TeX Live 2022 and later sets without anything but its
 * own packages. It has the words, numbers and references of the PDF.
 *
 * <p>Text is escaped, so that nothing in it means anything to TeX. TeX that an author writes
 * between formulas is shown as code, as in the PDF.
 */
public final class LatexWriter {
  /**
   * Commands that LaTeX and the packages have and that the text of a paper needs; an author's
   * command of one of these names is not handed on.
   */
  static final Set<String> RESERVED =
      Set.of(
          ("AA AE AtEndDocument DH H L O OE P S SS TH a aa abstract addtocounter ae align author b"
                  + " begin bf bibitem bibliography big bigskip boldmath bottom box break bye c cal"
                  + " callout caption catcode center chapter char cite cleardoublepage clearpage cline"
                  + " code color colorbox columncolor count cr csname d dag date day ddag def"
                  + " definition delimiter depth dh dimen do document dots edef else emph end"
                  + " endcallout endcode endcsname enumerate equation everymath everypar example"
                  + " expandafter fam fbox fi figure font footnote gather gdef halign hangindent hat"
                  + " hbox height hfil hfill hline href hrule hsize hskip hspace hss hyperlink"
                  + " hyperref hypertarget i iffalse ifnum iftrue ifx immediate include indent index"
                  + " input interlinepenalty it item itemize j jobname k kern l label language larger"
                  + " leavevmode left lemma let limits lineskip linewidth list listing loop lower"
                  + " lowercase makeatletter makebox maketitle mark mbox medskip message month move"
                  + " multicolumn newcommand nobreak noindent nolimits number o oe onecolumn onehalf"
                  + " openin openout or output over pageref par paragraph parbox parindent parskip"
                  + " part penalty proof protect quote r raise raisebox read ref relax remark repeat"
                  + " right rm rule sc section setcounter setlength sf shipout show skip sl small"
                  + " smallskip space spacefactor special ss stop string strut subsection sum t tab"
                  + " tabcolsep table tabular text textbf textcolor textheight textit texttt textwidth"
                  + " th thanks the theorem tie tilde time tiny title today toks tolerance topskip tt"
                  + " twocolumn u underline unskip unvbox uppercase v vadjust value vbox vcenter verb"
                  + " vfil vfill vline vrule vsize vskip vspace vss width write xdef xspaceskip year")
              .split(" ", -1));

  private LatexWriter() {}

  /**
   * Returns the source of a paper. A character that LaTeX has no form for is shown as its code and
   * reported as {@code latex/character}.
   *
   * @param document resolved, as it is printed
   */
  public static Checked<LatexSource> write(Document document, LatexLook look) {
    LatexContext context = new LatexContext(document, look);
    TitleText title = new TitleText(context);
    String declarations = title.isEmpty() ? "" : title.declarations();
    LatexBlocks blocks = LatexBlocks.body(context);
    String front = title.frontText(LatexBlocks.boxed(context));
    String notes = new LatexInlines(context, LatexInlines.Room.TEXT).deferredNotes();
    String contents =
        document.frontMatter().text().contents().orElse(false)
                && document.nodes(org.labpress.document.Contents.class).findAny().isEmpty()
            ? contents(document, context)
            : "";
    String body = blocks.write(document.blocks());
    String references = new ReferencesText(context).write();
    List<String> parts = new ArrayList<>(List.of(declarations, front, notes, body, references));
    StringBuilder main = new StringBuilder(new Preamble(context).write(parts));
    main.append('\n').append(declarations).append("\n\\begin{document}\n\n");
    main.append(head(!declarations.isEmpty(), front, notes, look)).append(contents).append(body);
    main.append("\\end{document}\n");
    return new Checked<>(
        new LatexSource(main.toString(), references, context.pictures().figures()),
        context.diagnostics());
  }

  /** Returns the title and what stands below it, across both columns if there are two. */
  private static String head(boolean titled, String front, String notes, LatexLook look) {
    String title = titled ? "\\maketitle\n\n" : "";
    if (look.columns() == 1 || (title + front).isEmpty()) {
      return title + notes + front;
    }
    return "\\twocolumn[\n\\begin{@twocolumnfalse}\n"
        + title
        + front.strip()
        + "\n\\vspace{2ex}\n\\end{@twocolumnfalse}\n]\n"
        + notes
        + "\n";
  }

  private static String contents(Document document, LatexContext context) {
    int depth = document.frontMatter().text().tocDepth().orElse(2);
    return context.document().nodes(org.labpress.document.Heading.class).findAny().isEmpty()
        ? ""
        : "\\setcounter{tocdepth}{" + depth + "}\n\\tableofcontents\n\n";
  }
}
