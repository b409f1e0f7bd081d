package org.labpress.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.PageKind;
import org.labpress.document.PlainText;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class FillVariablesTest {
  private final MemoryWorkspace workspace = new MemoryWorkspace();

  private Checked<Document> fill(String text) {
    Document read = MarkdownReader.read(SourceFile.of("content/log/page.md", text)).value();
    PassContext context = PassContext.of(PageKind.LOG, workspace, PassContext.Pages.NONE);
    return new FillVariables().apply(read, context);
  }

  @Test
  void textsOfTheFileStandWhereThePageNamesThem() {
    workspace.with(
        "_variables.yml",
        "version: 1.2\nsite:\n  home: \"[us](https://example.org)\"\n"
            .getBytes(StandardCharsets.UTF_8));
    Checked<Document> page =
        fill("# Version {{< var version >}}\n\nOf *{{< var site.home >}}*, `{{< var x >}}`.\n");

    assertThat(shown(page)).isEqualTo("Version 1.2");
    assertThat(page.value().nodes(Link.class)).hasSize(1);
    assertThat(page.diagnostics()).isEmpty();
  }

  @Test
  void missingNameIsShownAndReported() {
    Checked<Document> page = fill("Version {{< var version >}}.\n");

    assertThat(shown(page)).contains("{{< var version >}}");
    assertThat(page.diagnostics()).extracting(Diagnostic::rule).containsExactly("import/shortcode");
    assertThat(page.diagnostics().get(0).span().column()).isEqualTo(9);
  }

  private static String shown(Checked<Document> page) {
    return PlainText.of(
        page.value().blocks().get(0).children().stream().map(Inline.class::cast).toList());
  }
}
