package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.labpress.document.Author;
import org.labpress.document.FrontMatter;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.PrintedDate;
import org.labpress.document.PrintedWord;
import org.labpress.source.SourceSpan;

/** Writes what stands above the text: title, authors, affiliations, date, summary and abstract. */
final class TitleText {
  private static final String CORRESPONDING = "*";
  private static final String EQUAL = "†";

  private final LatexContext context;
  private final FrontMatter front;
  private final SourceSpan place;

  TitleText(LatexContext context) {
    this.context = context;
    this.front = context.document().frontMatter();
    this.place = front.span();
  }

  /** Returns the commands that name title, authors and date; LaTeX prints no date of today. */
  String declarations() {
    StringBuilder out = new StringBuilder();
    out.append("\\title{").append(title()).append("}\n");
    out.append("\\author{").append(authors()).append("}\n");
    String lang = front.lang().map(Located::value).orElse("en");
    String date =
        front.date().map(d -> context.words(PrintedDate.of(d.value(), lang), d.span())).orElse("");
    return out.append("\\date{").append(date).append("}\n").toString();
  }

  boolean isEmpty() {
    return front.title().isEmpty() && front.authors().isEmpty() && front.date().isEmpty();
  }

  private String inlines(List<Inline> content) {
    return new LatexInlines(context, LatexInlines.Room.MOVED).all(content).strip();
  }

  private String title() {
    String title = front.title().map(text -> inlines(text.content())).orElse("");
    return title
        + front
            .subtitle()
            .map(text -> "\\\\[0.5ex]\n\\large " + inlines(text.content()))
            .orElse("");
  }

  private String authors() {
    List<String> lines = new ArrayList<>();
    boolean numbered = front.affiliations().size() > 1;
    List<String> names = new ArrayList<>();
    for (Author author : front.authors()) {
      String name = context.words(author.name().strip().replaceAll("\\s+", "\u00A0"), place);
      String marks = marks(author, numbered);
      String raised =
          marks.isEmpty() ? "" : "\\textsuperscript{" + context.words(marks, place) + "}";
      String orcid =
          author
              .orcid()
              .map(
                  id ->
                      "\\,\\href{"
                          + TextCharacters.address("https://orcid.org/" + id)
                          + "}{\\textsuperscript{\\textsf{iD}}}")
              .orElse("");
      names.add(name + raised + orcid);
    }
    if (!names.isEmpty()) {
      lines.add(String.join(",\n", names));
    }
    for (int i = 0; i < front.affiliations().size(); i++) {
      String number = numbered ? "\\textsuperscript{" + (i + 1) + "}\\," : "";
      lines.add("\\small " + number + context.words(front.affiliations().get(i).name(), place));
    }
    if (front.authors().stream().anyMatch(Author::corresponding)) {
      lines.add("\\small " + correspondence());
    }
    if (front.authors().stream().anyMatch(Author::equalContribution)) {
      String equal = EQUAL + " " + PrintedWord.EQUAL_CONTRIBUTION.in(context.language());
      lines.add("\\small " + context.words(equal, place));
    }
    // Each affiliation may take several lines, which stand in a box as wide as the text.
    return lines.isEmpty()
        ? ""
        : "\\parbox{0.92\\textwidth}{\\centering\n" + String.join("\\\\[0.4ex]\n", lines) + "}";
  }

  private static String marks(Author author, boolean numbered) {
    List<String> marks = new ArrayList<>();
    if (numbered) {
      author.affiliations().forEach(index -> marks.add(Integer.toString(index + 1)));
    }
    if (author.corresponding()) {
      marks.add(CORRESPONDING);
    }
    if (author.equalContribution()) {
      marks.add(EQUAL);
    }
    return String.join(",", marks);
  }

  private String correspondence() {
    List<Author> reachable =
        front.authors().stream()
            .filter(author -> author.corresponding() && author.mailAddress().isPresent())
            .toList();
    if (reachable.isEmpty()) {
      String who = PrintedWord.CORRESPONDING.in(context.language());
      return CORRESPONDING + " " + context.words(who, place);
    }
    return CORRESPONDING
        + " "
        + reachable.stream()
            .map(author -> author.mailAddress().orElseThrow())
            .map(
                mail ->
                    "\\href{"
                        + TextCharacters.address("mailto:" + mail)
                        + "}{"
                        + context.words(mail, place)
                        + "}")
            .collect(Collectors.joining(", "));
  }

  /** Returns summary, abstract and keywords. */
  String frontText(LatexBlocks blocks) {
    StringBuilder out = new StringBuilder();
    if (!front.tldr().isEmpty()) {
      out.append(blocks.box("TL;DR", front.tldr())).append("\n\n");
    }
    if (!front.abstractText().isEmpty()) {
      out.append("\\begin{abstract}\n").append(blocks.write(front.abstractText()).strip());
      out.append("\n\\end{abstract}\n\n");
    }
    if (!front.tags().isEmpty()) {
      String words = front.tags().stream().map(Located::value).collect(Collectors.joining(", "));
      String head = context.language().withColon(PrintedWord.KEYWORDS.in(context.language()));
      out.append("\\begin{center}\n\\small\\textbf{")
          .append(context.words(head, place))
          .append("} ")
          .append(context.words(words, place));
      out.append("\n\\end{center}\n\n");
    }
    return out.toString();
  }
}
