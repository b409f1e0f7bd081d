package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labpress.bibliography.csl.CitationProcessor;
import org.labpress.bibliography.csl.Cite;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;

/**
 * The works of {@code citations/works.bib} in every style of ours: each cited in brackets and in
 * the sentence, all in one bracket, and the list. {@code -Dlabpress.update=true} writes them anew.
 */
class ReferenceListsTest {
  private static final Path FOLDER = Path.of("src/test/resources/citations");

  static Stream<String> styles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/csl"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csl"))
          .map(name -> name.replace(".csl", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void worksInEveryStyle(String style) throws IOException {
    Path golden = FOLDER.resolve(style + ".txt");
    String printed = print(style, "en-US");
    if (Boolean.getBoolean("labpress.update")) {
      Files.writeString(golden, printed);
    }

    assertThat(printed).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyStyleHasAName() throws IOException {
    assertThat(Styles.names()).containsAll(styles().toList());
    assertThat(Styles.names()).allSatisfy(name -> assertThat(Styles.find(name)).isPresent());
    assertThat(Styles.find("https://www.zotero.org/styles/apa")).isPresent();
    assertThat(Styles.find("IEEE.csl")).isPresent();
    assertThat(Styles.find("../apa")).isEmpty();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "en-US, “On Variance”",
    "en-GB, ‘On Variance’",
    "de, „On variance“",
    "fr, « On variance »",
    "nl, “On variance”"
  })
  void quotationMarksAreThoseOfTheLanguage(String language, String quoted) {
    String printed =
        print("chicago-author-date", language).replace('\u00a0', ' ').replace('\u202f', ' ');

    assertThat(printed).contains(quoted.substring(0, quoted.length() - 1));
  }

  @Test
  void thousandWorksArePrinted() {
    String bib =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    "@article{k%d, author = {Name%d, Ann and Kim, Bo}, title = {Work %d}, journal = {J}, year = %d}"
                        .formatted(i, i % 97, i, 1990 + i % 7))
            .collect(Collectors.joining("\n"));
    List<Item> items = items(bib);

    CitationProcessor processor = processor("apa", "en-US", items);

    assertThat(processor.references()).hasSize(1_000);
    assertThat(text(processor.citation(false, List.of(Cite.of("k0")))))
        .matches("\\(Name0 & Kim, 1990[a-z]*\\)");
  }

  private static String print(String style, String language) {
    List<Item> items = items(read("works.bib"));
    CitationProcessor processor = processor(style, language, items);
    StringBuilder printed = new StringBuilder();
    for (Item item : items) {
      Cite cite = new Cite(item.id(), Runs.EMPTY, Runs.EMPTY, "page", "3–5", false);
      printed.append(text(processor.citation(false, List.of(Cite.of(item.id())))));
      printed.append("   ").append(text(processor.citation(true, List.of(cite)))).append('\n');
    }
    List<Cite> all = items.stream().map(item -> Cite.of(item.id())).toList();
    printed.append(text(processor.citation(false, all))).append("\n\n");
    for (CitationProcessor.Reference reference : processor.references()) {
      String label = text(reference.label());
      printed.append(label.isEmpty() ? "" : label + " ");
      printed.append(text(reference.content())).append('\n');
    }
    return printed.toString();
  }

  private static CitationProcessor processor(String style, String language, List<Item> items) {
    return new CitationProcessor(
        Styles.find(style).orElseThrow(), Styles.locales(language), language, items);
  }

  private static List<Item> items(String bib) {
    Checked<Bibliography> read = BibReader.read(SourceFile.of("works.bib", bib));
    assertThat(read.diagnostics()).isEmpty();
    return read.value().entries().stream().map(Entry::item).toList();
  }

  private static String text(List<CitationProcessor.Part> parts) {
    return parts.stream().map(part -> text(part.content())).collect(Collectors.joining());
  }

  private static String text(Runs runs) {
    return runs.runs().stream().map(ReferenceListsTest::text).collect(Collectors.joining());
  }

  private static String text(Run run) {
    String text = run.text();
    text = run.is(Look.MATH) ? "$" + text + "$" : text;
    text = run.is(Look.ITALIC) ? "_" + text + "_" : text;
    text = run.is(Look.BOLD) ? "*" + text + "*" : text;
    text = run.is(Look.SUPERSCRIPT) ? "^" + text + "^" : text;
    return run.is(Look.SMALL_CAPS) ? "[" + text + "]{sc}" : text;
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
