package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;

/** The words of labpress against those that LaTeX's own packages print. */
class BabelWordsTest {
  /** As babel calls the languages, in the order of {@link PrintedLanguage}. */
  private static final List<String> BABEL = List.of("english", "ngerman", "french", "spanish");

  private static final List<String> TRANSLATOR = List.of("English", "German", "French", "Spanish");

  /** What the dictionary of translator has of our theorems, and its name there. */
  private static final List<PrintedWord> THEOREMS =
      List.of(
          PrintedWord.THEOREM,
          PrintedWord.LEMMA,
          PrintedWord.COROLLARY,
          PrintedWord.PROPOSITION,
          PrintedWord.DEFINITION,
          PrintedWord.EXAMPLE,
          PrintedWord.EXERCISE,
          PrintedWord.OBSERVATION,
          PrintedWord.REMARK,
          PrintedWord.SOLUTION,
          PrintedWord.PROOF);

  @TempDir private Path folder;

  @Test
  void wordsAreThoseOfBabel() throws IOException {
    StringBuilder tex = new StringBuilder();
    tex.append("\\usepackage[english,ngerman,french,spanish,es-tabla]{babel}\n");
    tex.append("\\begin{document}\n");
    BABEL.forEach(
        language ->
            tex.append("\\selectlanguage{")
                .append(language)
                .append("}\n")
                .append("FIGURE=\\figurename\\par TABLE=\\tablename\\par\n")
                .append("ABSTRACT=\\abstractname\\par CONTENTS=\\contentsname\\par\n")
                .append("REFERENCES=\\refname\\par PROOF=\\proofname\\par\n"));

    List<PrintedWord> words =
        List.of(
            PrintedWord.FIGURE,
            PrintedWord.TABLE,
            PrintedWord.ABSTRACT,
            PrintedWord.CONTENTS,
            PrintedWord.REFERENCES,
            PrintedWord.PROOF);
    assertThat(printed(tex.toString())).isEqualTo(ours(words));
  }

  @Test
  void namesOfTheoremsAreThoseOfTranslator() throws IOException {
    StringBuilder tex = new StringBuilder();
    tex.append("\\newcommand{\\ProvidesDictionary}[2]{}\n");
    tex.append("\\newcommand{\\providetranslation}[2]");
    tex.append("{\\expandafter\\gdef\\csname word/#1\\endcsname{#2}}\n");
    tex.append("\\begin{document}\n");
    for (String language : TRANSLATOR) {
      tex.append("\\input{translator-theorem-dictionary-").append(language).append(".dict}\n");
      for (PrintedWord word : THEOREMS) {
        String name = word.in(PrintedLanguage.ENGLISH);
        tex.append(word).append("=\\csname word/").append(name).append("\\endcsname\\par\n");
      }
    }

    assertThat(printed(tex.toString())).isEqualTo(ours(THEOREMS));
  }

  private static List<String> ours(List<PrintedWord> words) {
    List<String> lines = new ArrayList<>();
    for (PrintedLanguage language : PrintedLanguage.values()) {
      words.forEach(word -> lines.add(word + "=" + word.in(language)));
    }
    return lines;
  }

  /** Returns the lines with an equals sign that LaTeX prints. */
  private List<String> printed(String tex) throws IOException {
    assumeTrue(PdfLatex.isInstalled(), "pdflatex is not installed");
    Files.writeString(
        folder.resolve("words.tex"),
        "\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}\n"
            + "\\setlength{\\parindent}{0pt}\n"
            + tex
            + "\\end{document}\n");
    int exit = PdfLatex.run(folder, "words.tex");
    String log = PdfLatex.said(folder);
    assumeTrue(
        !log.contains("not found") && !log.contains("Unknown option"),
        "LaTeX's packages for German, French and Spanish are not installed");
    assertThat(exit).as(log).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("words.pdf").toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(pdf).lines().map(String::strip).filter(l -> l.contains("=")).toList();
    }
  }
}
