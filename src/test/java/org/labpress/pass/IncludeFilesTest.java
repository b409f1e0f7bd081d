package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.Heading;
import org.labpress.document.IncludeBlock;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class IncludeFilesTest {
  private static final String PAGE = "content/log/page.md";

  private final MemoryWorkspace workspace = new MemoryWorkspace();

  private void file(String path, String text) {
    workspace.with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Checked<Document> include(String text) {
    Document read = MarkdownReader.read(SourceFile.of(PAGE, text)).value();
    PassContext context = PassContext.of(PageKind.LOG, workspace, PassContext.Pages.NONE);
    return new IncludeFiles().apply(read, context);
  }

  private static List<String> rules(Checked<Document> page) {
    return page.diagnostics().stream().map(Diagnostic::rule).toList();
  }

  @Test
  void blocksOfTheOtherFileKeepTheirPlaceInIt() {
    file("content/log/part.md", "---\ntitle: Part\n---\n\n## Inside\n");
    Checked<Document> page = include("## Before\n\n{{< include part.md >}}\n\n## After\n");

    List<Heading> headings = page.value().nodes(Heading.class).toList();
    assertThat(headings)
        .extracting(heading -> PlainText.of(heading.content()))
        .containsExactly("Before", "Inside", "After");
    assertThat(headings.get(1).span().file().path()).isEqualTo("content/log/part.md");
    assertThat(headings.get(1).span().line()).isEqualTo(5);
    assertThat(page.diagnostics()).isEmpty();
  }

  @Test
  void filesIncludeEachOtherAndBringTheirFootnotes() {
    file("content/log/a.md", "- item\n\n  {{< include b.md >}}\n");
    file("content/log/b.md", "Text[^b].\n\n[^b]: A note.\n");
    Checked<Document> page = include("{{< include a.md >}}\n");

    assertThat(page.value().nodes(IncludeBlock.class)).isEmpty();
    assertThat(page.value().footnotes()).extracting(Footnote::label).containsExactly("b");
    assertThat(page.diagnostics()).isEmpty();
  }

  @Test
  void circleIsReportedWithItsFilesAndEnds() {
    file("content/log/a.md", "{{< include b.md >}}\n");
    file("content/log/b.md", "{{< include a.md >}}\n");
    Checked<Document> page = include("{{< include a.md >}}\n");

    assertThat(rules(page)).containsExactly("include/cycle");
    assertThat(page.diagnostics().get(0).message())
        .endsWith("content/log/a.md → content/log/b.md → content/log/a.md");
    assertThat(page.diagnostics().get(0).span().file().path()).isEqualTo("content/log/b.md");
  }

  @Test
  void chainOfTooManyFilesIsCut() {
    for (int i = 0; i < 20; i++) {
      file("content/log/%d.md".formatted(i), "{{< include %d.md >}}\n".formatted(i + 1));
    }

    assertThat(rules(include("{{< include 0.md >}}\n"))).containsExactly("include/limit");
  }

  @Test
  void pathThatLeavesTheProjectIsRefused() {
    Checked<Document> page = include("{{< include ../../../etc/passwd >}}\n");

    assertThat(rules(page)).containsExactly("include/missing");
    assertThat(page.diagnostics().get(0).message()).contains("not a path inside the project");
  }
}
