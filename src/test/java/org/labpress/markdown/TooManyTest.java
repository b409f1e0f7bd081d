package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class TooManyTest {
  @Test
  void footnotesBeyondTheLimitAreLeftOutAndCounted() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_050; i++) {
      text.append("[^").append(i).append("]: note\n\n");
    }
    Checked<Document> read = MarkdownReader.read(SourceFile.of("a.md", text.toString()));

    assertThat(read.value().footnotes()).hasSize(10_000);
    assertThat(read.diagnostics())
        .filteredOn(diagnostic -> diagnostic.rule().equals("md/too-many"))
        .extracting(Diagnostic::message)
        .containsExactly("the page has 10050 footnotes, at most 10000 are kept");
  }
}
