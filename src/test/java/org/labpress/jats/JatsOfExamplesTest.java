package org.labpress.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.labpress.bibliography.Bibliography;
import org.labpress.document.Document;
import org.labpress.document.Text;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.SourceFile;

/** Articles of all examples of CommonMark 0.31.2 and of our own dialect, alone and mixed. */
class JatsOfExamplesTest {
  private static final Path OWN = Path.of("src/test/resources/spec");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^`{8} [^\\n]*\\n(.*?)^\\.\\n.*?^`{8}$");

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
      examples.add(example.getSource().replace('\u2192', '\t'));
    }
    try (Stream<Path> files = Files.list(OWN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        Matcher matcher = EXAMPLE.matcher(Files.readString(file));
        while (matcher.find()) {
          examples.add(matcher.group(1));
        }
      }
    }
    return examples;
  }

  private static Document read(String text) {
    return MarkdownReader.read(SourceFile.of("x.md", text)).value();
  }

  private static String article(Document document) {
    return JatsWriter.write(document, Bibliography.EMPTY, "en", "x.jats").xml();
  }

  @Test
  void everyExampleIsAValidArticle() throws IOException {
    for (String example : examples()) {
      String article = article(read(example));

      assertThat(Schemas.ofJats(article)).as("%s%n%s", example, article).isEmpty();
    }
  }

  @Test
  void examplesInARowAreAValidArticleAndLoseNoText() throws IOException {
    List<String> examples = examples();
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 8; i++) {
        text.append(examples.get(random.nextInt(examples.size()))).append("\n\n");
      }
      Document document = read(text.toString());
      String article = article(document);

      assertThat(Schemas.ofJats(article)).as("seed %d%n%s", seed, article).isEmpty();
      String words = new Xml(article).value("/article/body").replaceAll("\\s", "");
      document.blocks().stream()
          .flatMap(block -> block.descendants(Text.class))
          .map(inline -> inline.text().replaceAll("\\s", ""))
          .filter(word -> word.matches("\\p{Alnum}+"))
          .forEach(word -> assertThat(words).contains(word));
    }
  }
}
