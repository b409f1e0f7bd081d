package org.labpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real papers as page and draft: {@code -Dlabpress.papers} names a folder that holds a folder with
 * a {@code paper.md} for each.
 */
@EnabledIfSystemProperty(named = "labpress.papers", matches = ".+")
class PaperCorpusTest {
  /** Lines of TeX, keys, dollars and marks that were not understood. */
  private static final Pattern LEFTOVER =
      Pattern.compile(
          "\\\\[a-zA-Z]{2,}|(?<![\\w/])@[A-Za-z][\\w:-]+|\\$|\\?\\?|:::|\\{[#.]|\\[[\\^@]");

  /** Text that a figure parts, and what only a page says: that the paper has errors. */
  private static final double MOST_ELSEWHERE = 0.01;

  /** What holds the text in a draft, without line numbers, marks and page numbers; in points. */
  private static final Rectangle2D BODY = new Rectangle2D.Double(88, 58, 500, 728);

  @TempDir private Path folder;

  @Test
  void everySentenceOfThePageStandsInTheDraft() throws IOException {
    List<String> lost = new ArrayList<>();
    int pieces = 0;
    for (Path paper : papers()) {
      String name = paper.getFileName().toString();
      copy(paper, folder.resolve("content/papers").resolve(name));
    }
    new Cli(folder).run("build");
    for (Path paper : papers()) {
      String name = paper.getFileName().toString();
      Cli.Run draft =
          new Cli(folder)
              .run("paper", "content/papers/" + name + "/paper.md", "--draft", "-o", name + ".pdf");
      assertThat(draft.code()).as(name + draft.err()).isEqualTo(ExitCode.CLEAN);
      Element page =
          Jsoup.parse(folder.resolve("site/papers/" + name + "/index.html").toFile())
              .selectFirst("main");
      assertThat(page).as(name).isNotNull();
      List<String> sentences = sentences(page);
      assertThat(sentences).as(name).noneMatch(s -> LEFTOVER.matcher(s).find());
      String text = normal(text(folder.resolve(name + ".pdf")));
      pieces += sentences.size();
      sentences.stream()
          .filter(sentence -> !text.contains(normal(sentence)))
          .forEach(sentence -> lost.add(name + ": " + sentence));
    }

    System.out.printf(
        "%d pieces, elsewhere %d:%n%s%n", pieces, lost.size(), String.join("\n", lost));
    assertThat(lost).hasSizeLessThanOrEqualTo((int) (pieces * MOST_ELSEWHERE));
  }

  private static List<Path> papers() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("labpress.papers")))) {
      return all.filter(path -> Files.exists(path.resolve("paper.md"))).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }

  private static List<String> sentences(Element page) {
    page.select("svg, script, .permalink, .lp-findings, .reference-back, .footnote-back").remove();
    page.select("pre, code, math, sup").forEach(part -> part.text("\u0000"));
    List<String> sentences = new ArrayList<>();
    for (Element block : page.select("p, li, figcaption, td, th, h1, h2, h3, h4, dd, dt")) {
      if (block.select("p, li").size() == (block.is("p, li") ? 1 : 0)) {
        for (String piece : block.wholeText().split("(?<=[.!?])\\s+|;\\s+|\u0000", -1)) {
          if (normal(piece).length() >= 12) {
            sentences.add(piece.strip().replaceAll("\\s+", " "));
          }
        }
      }
    }
    return sentences;
  }

  private static String text(Path pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("body", BODY);
        stripper.extractRegions(page);
        text.append(stripper.getTextForRegion("body"));
      }
    }
    return text.toString();
  }

  /** Leaves out white space and the hyphens of broken words. */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\u00ad\\s*", "")
        .replaceAll("[\\s\u21a9\ufe0e]+", "");
  }
}
