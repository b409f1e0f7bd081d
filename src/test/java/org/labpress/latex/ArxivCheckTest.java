package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class ArxivCheckTest {
  private static final SourceSpan PLACE =
      SourceFile.decode("paper.md", new byte[] {'x'}).value().span(0, 1);

  private final TreeMap<String, byte[]> files = new TreeMap<>();

  ArxivCheckTest() {
    put("main.tex", "\\includegraphics[width=\\linewidth,alt={a {b} [c]}]{fig-a.pdf}");
    put("fig-a.pdf", "%PDF-1.5");
    put("anc/eval.csv", "a\n1\n");
    put("00README.json", "{}");
  }

  @Test
  void bundleInOrderHasNoFinding() {
    assertThat(found()).isEmpty();
  }

  @Test
  void namesThatArxivRefusesAreErrors() {
    put("anc/größe 1.csv", "");

    assertThat(found()).containsExactly("arxiv/file-name");
  }

  @Test
  void pictureThatIsNotThereIsAnError() {
    files.remove("fig-a.pdf");

    assertThat(found()).containsExactly("arxiv/figure-missing");
  }

  @Test
  void longAlternativeTextIsReadToItsEnd() {
    put("main.tex", "\\includegraphics[alt={%s}]{fig-a.pdf}".formatted("a {b} ".repeat(20_000)));

    assertThat(found()).isEmpty();
  }

  @Test
  void fileThatNothingUsesIsReported() {
    put("old.png", "");

    assertThat(found()).containsExactly("arxiv/unused-file");
  }

  @Test
  void fontWithoutOutlinesIsAnError() {
    put("fig-a.pdf", "<< /Type /Font /Subtype /Type3 >>");

    assertThat(found()).containsExactly("arxiv/figure-font");
  }

  @Test
  void fontThatIsNotEmbeddedIsAnError() {
    put("fig-a.pdf", "<< /Type /FontDescriptor /FontName /Helvetica >>");

    assertThat(found()).containsExactly("arxiv/figure-font");
  }

  @Test
  void dateOfTodayIsAnError() {
    put("main.tex", "\\includegraphics[width=1in]{fig-a.pdf} \\date{\\today}");

    assertThat(found()).containsExactly("arxiv/today");
  }

  @Test
  void largeFilesAreReported() {
    files.put("anc/large.csv", new byte[11 << 20]);

    assertThat(found()).containsExactly("arxiv/size");
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> found() {
    Document paper = new Document(FrontMatter.empty(PLACE), List.of(), List.of(), PLACE);
    return ArxivCheck.all(new ArxivBundle(files), paper).stream()
        .flatMap(check -> check.found().stream())
        .map(Diagnostic::rule)
        .toList();
  }
}
