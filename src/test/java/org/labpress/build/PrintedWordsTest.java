package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.labpress.build.outputs.PaperOutput;
import org.labpress.document.Captioned;
import org.labpress.document.Document;
import org.labpress.document.Heading;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.PageKind;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.pdf.Conformance;
import org.labpress.source.Workspace;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * What a reader copies from a PDF, against the words of its source: read from the file by PDFBox,
 * without formulas and decoration.
 */
class PrintedWordsTest {
  /** Share of the words that may be lost. */
  private static final double MOST_DIFFERENT = 0.002;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");

  @Test
  void demoPaperKeepsItsWordsAndTheStandards() throws Exception {
    check(Path.of("").toAbsolutePath(), "content/papers/how-many-seeds/paper.md");
  }

  /** {@code -Dlabpress.papers} names a folder that holds a folder with a paper.md for each. */
  @Test
  @EnabledIfSystemProperty(named = "labpress.papers", matches = ".+")
  void realPapersKeepTheirWordsAndTheStandards() throws Exception {
    Path folder = Path.of(System.getProperty("labpress.papers"));
    List<Path> papers;
    try (Stream<Path> all = Files.list(folder)) {
      papers = all.filter(path -> Files.exists(path.resolve("paper.md"))).sorted().toList();
    }
    for (Path paper : papers) {
      check(folder, paper.getFileName() + "/paper.md");
    }
  }

  private static void check(Path root, String path) throws Exception {
    Workspace workspace = new DiskWorkspace(root, Instant.EPOCH);
    Pages pages = new Pages(workspace, Config.DEFAULT, Set.of(path));
    CheckedPage paper =
        new PageChecker(workspace, Config.DEFAULT, pages, Optional.empty())
            .check(pages.page(path, Optional.of(PageKind.PAPER)).orElseThrow(), false);
    byte[] pdf = PaperOutput.pdf(paper.typeset().orElseThrow(), paper.document(), workspace);
    List<String> source = words(source(paper.document()));

    assertThat(lost(source, words(text(pdf))))
        .as("lost of the %d words of %s", source.size(), path)
        .hasSizeLessThanOrEqualTo((int) (MOST_DIFFERENT * source.size()));
    assertThat(flaws(pdf)).as(path).isEmpty();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_U)) {
      assertThat(Conformance.failures(pdf, flavour)).as(path).isEmpty();
    }
  }

  /** Returns the words that stand in the source more often than in the PDF. */
  private static List<String> lost(List<String> source, List<String> printed) {
    Map<String, Integer> left = new HashMap<>();
    printed.forEach(word -> left.merge(word, 1, Integer::sum));
    return source.stream().filter(word -> left.merge(word, -1, Integer::sum) < 0).toList();
  }

  /** Returns the fonts that are not embedded, have no map to Unicode, or are of Type 3. */
  private static List<String> flaws(byte[] pdf) throws IOException {
    List<String> flaws = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          boolean mapped = font.getCOSObject().containsKey(COSName.TO_UNICODE);
          if (!font.isEmbedded() || !mapped || font instanceof PDType3Font) {
            flaws.add(font.getName());
          }
        }
      }
    }
    return flaws;
  }

  private static String source(Document document) {
    Document bare = new WithoutFormulas().rewrite(document);
    StringBuilder text = new StringBuilder();
    bare.nodes(Paragraph.class)
        .forEach(node -> text.append(PlainText.of(node.content())).append('\n'));
    bare.nodes(Heading.class)
        .forEach(node -> text.append(PlainText.of(node.content())).append('\n'));
    bare.nodes(Captioned.class)
        .forEach(node -> text.append(PlainText.of(node.caption())).append('\n'));
    return text.toString();
  }

  private static List<String> words(String text) {
    String joined =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\u00AD\\s*", "")
            // Names in code are broken here, without a hyphen.
            .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(joined);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new TextOutsideFormulas().getText(document);
    }
  }

  /** Leaves out formulas, and the words for those who do not see an image. */
  private static final class WithoutFormulas extends Rewriter {
    @Override
    public Inline image(Image inline) {
      return new Text(" ", inline.span());
    }

    @Override
    public Inline inlineMath(InlineMath inline) {
      return new Text(" ", inline.span());
    }
  }

  /** Leaves out what is marked as a formula or as decoration. */
  private static final class TextOutsideFormulas extends PDFTextStripper {
    private final List<Boolean> left = new ArrayList<>();

    TextOutsideFormulas() throws IOException {
      addOperator(new BeginMarkedContentSequence(this));
      addOperator(new BeginMarkedContentSequenceWithProperties(this));
      addOperator(new EndMarkedContentSequence(this));
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
      left.add(tag.getName().equals("Formula") || tag.equals(COSName.ARTIFACT));
    }

    @Override
    public void endMarkedContentSequence() {
      left.remove(left.size() - 1);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (!left.contains(true)) {
        super.processTextPosition(text);
      }
    }
  }
}
