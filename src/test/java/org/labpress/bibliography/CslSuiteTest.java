package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.labpress.bibliography.csl.CitationProcessor;
import org.labpress.bibliography.csl.Cite;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Positions;
import org.labpress.bibliography.csl.Runs;
import org.labpress.bibliography.csl.Style;
import org.labpress.bibliography.csl.UnreadableStyleException;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonObject;
import org.labpress.source.SourceFile;

/**
 * The test suite of the CSL project through our processor: {@code -Dlabpress.csl} names a checkout
 * of citation-style-language/test-suite. What passes, by group, and how the others differ is
 * written to {@code target/csl-suite.txt}. Looks and characters are compared, not the tags around
 * them.
 */
@EnabledIfSystemProperty(named = "labpress.csl", matches = ".+")
class CslSuiteTest {
  /** How many passed when this was last raised; fewer is a step back. */
  private static final int FLOOR = 730;

  private static final Path REPORT = Path.of("target/csl-suite.txt");

  @Test
  void noFewerFixturesPassThanBefore() throws IOException {
    Path folder = Path.of(System.getProperty("labpress.csl"), "processor-tests", "humans");
    SortedMap<String, int[]> groups = new TreeMap<>();
    StringBuilder differing = new StringBuilder();
    int passed = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".txt", "");
      CslFixture fixture = CslFixture.read(Files.readString(file));
      String printed = print(fixture);
      boolean same = printed.equals(fixture.expected());
      int[] count = groups.computeIfAbsent(name.replaceFirst("_.*", ""), g -> new int[2]);
      count[0] += same ? 1 : 0;
      count[1]++;
      passed += same ? 1 : 0;
      if (!same) {
        differing.append(
            "%n--- %s%nwant %s%ngive %s%n".formatted(name, fixture.expected(), printed));
      }
    }
    String table =
        groups.entrySet().stream()
            .map(g -> "%-15s %3d of %3d%n".formatted(g.getKey(), g.getValue()[0], g.getValue()[1]))
            .collect(Collectors.joining());
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT, "%d of %d pass%n%n%s%s".formatted(passed, files.size(), table, differing));

    assertThat(passed).isGreaterThanOrEqualTo(FLOOR);
  }

  private static String print(CslFixture fixture) {
    try {
      Style style = Style.read(fixture.style());
      String language = style.defaultLocale().isEmpty() ? "en-US" : style.defaultLocale();
      Bibliography works = CslItems.read(SourceFile.of("input.json", fixture.input())).value();
      List<List<Cite>> clusters = placed(fixture, clusters(fixture, works), style);
      List<Item> items = items(fixture, works, clusters);
      CitationProcessor processor =
          new CitationProcessor(style, Styles.locales(language), language, items);
      return fixture.isBibliography()
          ? processor.references().stream()
              .map(r -> (SuiteText.of(r.label()) + " " + SuiteText.of(r.content())).strip())
              .collect(Collectors.joining("\n"))
          : clusters.stream()
              .map(
                  cites ->
                      processor.citation(false, cites).stream()
                          .map(CitationProcessor.Part::content)
                          .reduce(Runs.EMPTY, Runs::plus))
              .map(SuiteText::of)
              .collect(Collectors.joining("\n"));
    } catch (UnreadableStyleException e) {
      return "unreadable: " + e.why();
    }
  }

  /** Works are known in the order in which they are cited, else in that of the input. */
  private static List<Item> items(
      CslFixture fixture, Bibliography works, List<List<Cite>> clusters) {
    Map<String, Item> items = new LinkedHashMap<>();
    if (fixture.hasCitations()) {
      clusters.stream()
          .flatMap(List::stream)
          .forEach(cite -> items.put(cite.id(), works.find(cite.id()).orElseThrow().item()));
    } else {
      works.entries().forEach(entry -> items.put(entry.key(), entry.item()));
    }
    return List.copyOf(items.values());
  }

  private static List<List<Cite>> clusters(CslFixture fixture, Bibliography works) {
    if (fixture.clusters().isEmpty()) {
      return List.of(works.entries().stream().map(entry -> Cite.of(entry.key())).toList());
    }
    List<List<Cite>> clusters = new ArrayList<>();
    for (JsonArray cluster : fixture.clusters()) {
      clusters.add(
          cluster.elements().stream()
              .map(JsonObject.class::cast)
              .map(CslSuiteTest::cite)
              .filter(cite -> works.find(cite.id()).isPresent())
              .toList());
    }
    return clusters;
  }

  private static List<List<Cite>> placed(
      CslFixture fixture, List<List<Cite>> clusters, Style style) {
    if (!fixture.hasCitations()) {
      return clusters;
    }
    Positions positions = new Positions(style);
    List<Integer> notes = fixture.notes();
    List<List<Cite>> placed = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      placed.add(positions.next(clusters.get(i), notes.get(i)));
    }
    return placed;
  }

  private static Cite cite(JsonObject cite) {
    String label = text(cite, "label");
    return new Cite(
        text(cite, "id"),
        runs(text(cite, "prefix").stripTrailing()),
        runs(text(cite, "suffix")),
        label.isEmpty() ? "page" : label,
        text(cite, "locator").strip(),
        cite.get("suppress-author").map(CslFixture::textOf).orElse("").equals("true"));
  }

  private static Runs runs(String text) {
    return Quotes.curly(Markup.read(Runs.of(text)));
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).map(CslFixture::textOf).orElse("");
  }
}
