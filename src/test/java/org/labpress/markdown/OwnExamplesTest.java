package org.labpress.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.document.Document;
import org.labpress.document.TreePrinter;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

/** Every example of ours gives its tree; {@code -Dlabpress.update=true} writes the trees anew. */
class OwnExamplesTest {
  static List<OwnExamples.Example> examples() throws IOException {
    if (Boolean.getBoolean("labpress.update")) {
      update();
    }
    return OwnExamples.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void exampleGivesItsTree(OwnExamples.Example example) {
    assertThat(print(example.source())).isEqualTo(example.tree());
  }

  @Test
  void everyExampleHasTheFormThatTheTestReads() throws IOException {
    for (Path file : OwnExamples.files()) {
      long fences =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> line.startsWith("````````"))
              .count();
      long read =
          OwnExamples.EXAMPLE
              .matcher(Files.readString(file, StandardCharsets.UTF_8))
              .results()
              .count();

      assertThat(fences).as(file.toString()).isEqualTo(2 * read);
    }
  }

  private static void update() throws IOException {
    for (Path file : OwnExamples.files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String updated =
          OwnExamples.EXAMPLE
              .matcher(text)
              .replaceAll(
                  match ->
                      Matcher.quoteReplacement(
                          "```````` %s\n%s.\n%s````````"
                              .formatted(match.group(1), match.group(2), print(match.group(2)))));
      Files.writeString(file, updated, StandardCharsets.UTF_8);
    }
  }

  private static String print(String source) {
    Checked<Document> read = MarkdownReader.read(SourceFile.of("a.md", source));
    StringBuilder out = new StringBuilder(TreePrinter.print(read.value()));
    for (Diagnostic d : read.diagnostics()) {
      out.append("%s %s %s: %s\n".formatted(d.span(), d.severity().label(), d.rule(), d.message()));
    }
    return out.toString();
  }
}
