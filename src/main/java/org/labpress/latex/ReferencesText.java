package org.labpress.latex;

import java.util.List;
import org.labpress.document.PlainText;
import org.labpress.document.ReferenceList;

/**
 * Writes the list of references as a {@code thebibliography}, in the words of the citation style.
 */
final class ReferencesText {
  /** Entries with a number hang behind it; the section has its heading in the text. */
  private static final String NUMBERED =
      """
      \\makeatletter
      \\renewenvironment{thebibliography}[1]{%
        \\list{\\@biblabel{\\@arabic\\c@enumiv}}{\\settowidth\\labelwidth{\\@biblabel{#1}}%
          \\leftmargin\\labelwidth\\advance\\leftmargin\\labelsep\\parsep0pt
          \\itemsep0.1\\baselineskip plus0.1\\baselineskip
          \\usecounter{enumiv}\\let\\p@enumiv\\@empty\\renewcommand\\theenumiv{\\@arabic\\c@enumiv}}%
        \\sloppy\\clubpenalty4000\\widowpenalty4000\\sfcode`\\.=1000\\relax}{\\endlist}
      \\makeatother\
      """;

  /** Entries without one hang behind their first words. */
  private static final String NAMED =
      """
      \\makeatletter
      \\renewcommand{\\@biblabel}[1]{}
      \\renewenvironment{thebibliography}[1]{%
        \\list{}{\\leftmargin1.5em\\itemindent-1.5em\\labelwidth0pt\\labelsep0pt\\parsep0pt
          \\itemsep0.1\\baselineskip plus0.1\\baselineskip
          \\usecounter{enumiv}\\let\\p@enumiv\\@empty\\renewcommand\\theenumiv{\\@arabic\\c@enumiv}}%
        \\sloppy\\clubpenalty4000\\widowpenalty4000\\sfcode`\\.=1000\\relax}{\\endlist}
      \\makeatother\
      """;

  private final LatexContext context;

  ReferencesText(LatexContext context) {
    this.context = context;
  }

  /** Returns the text of {@code main.bbl}; empty if nothing is cited. */
  String write() {
    List<ReferenceList> lists =
        context.document().nodes(ReferenceList.class).filter(l -> !l.entries().isEmpty()).toList();
    if (lists.isEmpty()) {
      return "";
    }
    ReferenceList list = lists.get(0);
    boolean labelled = list.entries().stream().anyMatch(entry -> entry.label().isPresent());
    context.define(labelled ? NUMBERED.strip() : NAMED.strip());
    String widest = labelled ? "9".repeat(Integer.toString(list.entries().size()).length()) : "";
    StringBuilder out = new StringBuilder("\\begin{thebibliography}{" + widest + "}\n");
    if (context.look().smallReferences()) {
      out.append("\\small\n");
    }
    for (int i = 0; i < list.entries().size(); i++) {
      ReferenceList.Entry entry = list.entries().get(i);
      String key = context.labels().name(entry.id()).orElse("entry-" + (i + 1));
      String label = entry.label().orElse("");
      boolean counted = label.equals("[" + (i + 1) + "]");
      String own = context.words(label.replaceAll("^\\[|\\]$", ""), list.span());
      out.append("\n\\bibitem").append(counted ? "" : "[{" + own + "}]");
      out.append('{').append(key).append("}\n");
      String text = new LatexInlines(context, LatexInlines.Room.TEXT).all(entry.content()).strip();
      boolean bracket = text.startsWith("[");
      out.append(bracket ? "{}" : "").append(text.isEmpty() ? PlainText.of(entry.content()) : text);
      out.append('\n');
    }
    return out.append("\n\\end{thebibliography}\n").toString();
  }
}
