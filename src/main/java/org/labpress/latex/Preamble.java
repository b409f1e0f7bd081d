package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;
import org.labpress.document.Theorem;

/** Writes the head of {@code main.tex}: the class, the packages, what the text needs defined. */
final class Preamble {
  private static final List<String> SECTION_DEPTH =
      List.of("\\setcounter{secnumdepth}{5}", "\\setlength{\\emergencystretch}{3em}");

  /** Hyphenation patterns by language, as LaTeX's formats name them. */
  private static final Map<String, String> PATTERNS =
      Map.of("de", "ngerman", "fr", "french", "es", "spanish", "it", "italian", "nl", "dutch");

  /** The commands behind which LaTeX keeps the words that it prints itself. */
  private static final Map<String, PrintedWord> NAMES =
      new TreeMap<>(
          Map.of(
              "figurename", PrintedWord.FIGURE,
              "tablename", PrintedWord.TABLE,
              "abstractname", PrintedWord.ABSTRACT,
              "contentsname", PrintedWord.CONTENTS,
              "refname", PrintedWord.REFERENCES));

  /** Not every installation has Cyrillic fonts; arXiv has. */
  private static final String CYRILLIC =
      """
      \\IfFileExists{t2aenc.def}{%
        \\usepackage[T2A,T1]{fontenc}
        \\newcommand{\\cyrillic}[1]{{\\fontencoding{T2A}\\selectfont #1}}}{%
        \\usepackage[T1]{fontenc}
        \\newcommand{\\cyrillic}[1]{\\typeout{LaTeX Warning: no Cyrillic fonts}[Cyrillic]}}\
      """;

  private final LatexContext context;

  Preamble(LatexContext context) {
    this.context = context;
  }

  /**
   * Returns the head.
   *
   * @param parts everything else that is written, which decides what is loaded
   */
  String write(List<String> parts) {
    LatexLook look = context.look();
    Set<String> packages = new TreeSet<>(context.packages());
    packages.addAll(context.formulas().packages());
    packages.remove("amsmath");
    packages.remove("ulem");
    List<String> lines = new ArrayList<>();
    lines.add("\\documentclass[" + look.classOptions() + "]{article}");
    lines.add(TextCharacters.hasCyrillic(parts) ? CYRILLIC : "\\usepackage[T1]{fontenc}");
    lines.add("\\usepackage[utf8]{inputenc}");
    lines.add("\\usepackage{lmodern}");
    lines.add("\\usepackage{textcomp}");
    lines.add("\\usepackage[" + look.geometry() + "]{geometry}");
    lines.add("\\usepackage{amsmath,amssymb}");
    if (packages.remove("amsthm")) {
      lines.add("\\usepackage{amsthm}");
    }
    lines.add("\\usepackage{graphicx}");
    lines.add("\\usepackage{xcolor}");
    lines.add("\\usepackage{booktabs}");
    lines.add("\\usepackage[font=small,labelfont=bf,labelsep=period]{caption}");
    lines.add("\\captionsetup[table]{position=top}");
    packages.forEach(name -> lines.add("\\usepackage{" + name + "}"));
    if (context.packages().contains("ulem")) {
      lines.add("\\usepackage[normalem]{ulem}");
    }
    lines.add("\\usepackage{microtype}");
    lines.add("\\usepackage{hyperref}");
    lines.add(hyperSetup());
    lines.addAll(SECTION_DEPTH);
    language(lines);
    theorems(lines);
    lines.addAll(context.definitions());
    lines.addAll(context.formulas().definitions());
    return String.join("\n", lines) + "\n";
  }

  private String hyperSetup() {
    Document document = context.document();
    String title = document.title().orElse("");
    String authors =
        String.join(
            ", ", document.frontMatter().authors().stream().map(author -> author.name()).toList());
    return "\\hypersetup{colorlinks=true,allcolors=[rgb]{0.106,0.294,0.522},pdftitle={"
        + context.words(title, document.span().part(0, 0))
        + "},pdfauthor={"
        + context.words(authors, document.span().part(0, 0))
        + "}}";
  }

  /**
   * Chooses hyphenation patterns, if the format has them, and the words that LaTeX prints itself.
   * Without babel, which would need a package for each language and change how {@code :} and {@code
   * "} are read.
   */
  private void language(List<String> lines) {
    String lang = context.document().frontMatter().lang().map(Located::value).orElse("en");
    String patterns = PATTERNS.get(lang.split("[-_]", -1)[0].toLowerCase(java.util.Locale.ROOT));
    if (patterns != null) {
      lines.add(
          "\\makeatletter\\ifdefined\\l@"
              + patterns
              + "\\AtBeginDocument{\\language\\l@"
              + patterns
              + "}\\fi\\makeatother");
    }
    if (context.language() != PrintedLanguage.ENGLISH) {
      NAMES.forEach((command, word) -> lines.add(renamed(command, word)));
      if (context.packages().contains("amsthm")) {
        lines.add(renamed("proofname", PrintedWord.PROOF));
      }
    }
  }

  private String renamed(String command, PrintedWord word) {
    String text = context.words(word.in(context.language()), context.document().span().part(0, 0));
    return "\\renewcommand{\\" + command + "}{" + text + "}";
  }

  private String word(Theorem.Kind kind) {
    return context.words(kind.word(context.language()), context.document().span().part(0, 0));
  }

  private void theorems(List<String> lines) {
    for (Theorem.Form form : Theorem.Form.values()) {
      List<String> own = new ArrayList<>();
      for (Theorem.Kind kind : Theorem.Kind.values()) {
        if (kind.form() != form) {
          continue;
        }
        if (context.theorems().contains(kind)) {
          own.add(
              "\\newtheorem{" + LatexBlocks.environmentOf(kind, true) + "}{" + word(kind) + "}");
        }
        if (context.plainTheorems().contains(kind)) {
          own.add(
              "\\newtheorem*{" + LatexBlocks.environmentOf(kind, false) + "}{" + word(kind) + "}");
        }
      }
      if (!own.isEmpty()) {
        lines.add("\\theoremstyle{" + form.name().toLowerCase(java.util.Locale.ROOT) + "}");
        lines.addAll(own);
      }
    }
  }

  /** Returns the words of the abstract, as a reader counts their characters. */
  static String abstractText(Document document) {
    return PlainText.ofParagraphs(document.frontMatter().abstractText());
  }
}
