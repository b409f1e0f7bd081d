package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class BibItemsTest {
  @Test
  void macrosMonthsAndConcatenation() {
    Item item =
        item(
            "@string{ai = \"Artificial \"}\n"
                + "@Article{a, JOURNAL = ai # {Life}, Month = feb, year = 2018}");

    assertThat(item.text("container-title").text()).isEqualTo("Artificial Life");
    assertThat(item.dates().get("issued").days().get(0).month()).isEqualTo(2);
  }

  @Test
  void titlesAreInSentenceCaseButForNamesAndBraces() {
    assertThat(title("@misc{a, title = {A Study of {Bayesian} Methods: A NumPy View}}"))
        .isEqualTo("A study of Bayesian methods: A NumPy view");
  }

  @Test
  void titlesInOtherLanguagesKeepTheirCapitals() {
    assertThat(title("@book{a, title = {Die Welt der Modelle}, langid = {ngerman}}"))
        .isEqualTo("Die Welt der Modelle");
  }

  @Test
  void subtitleFollowsAColonUnlessTheTitleAsks() {
    assertThat(title("@book{a, title = {Seeds}, subtitle = {A History}}"))
        .isEqualTo("Seeds: A history");
    assertThat(title("@book{a, title = {Why Seeds?}, subtitle = {A History}}"))
        .isEqualTo("Why seeds? A history");
  }

  @Test
  void mathInATitleIsKept() {
    Item item = item("@misc{a, title = {Bounds on $O(n^2)$ and {$\\alpha$}}}");

    assertThat(item.text("title").runs())
        .filteredOn(run -> run.is(Look.MATH))
        .extracting(Run::text)
        .containsExactly("O(n^2)", "\\alpha");
  }

  @ParameterizedTest(name = "@{0} is {1}")
  @CsvSource({
    "article, article-journal",
    "INPROCEEDINGS, paper-conference",
    "incollection, chapter",
    "phdthesis, thesis",
    "techreport, report",
    "online, webpage",
    "software, software",
    "dataset, dataset",
    "unpublished, manuscript",
    "misc, document",
    "neverheardof, document"
  })
  void typesOfBibtexAreTypesOfCsl(String type, String csl) {
    assertThat(item("@" + type + "{a, title = {X}}").type()).isEqualTo(csl);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "10.1000/x_1, 10.1000/x_1",
    "https://doi.org/10.1000/x, 10.1000/x",
    "http://dx.doi.org/10.1000/x, 10.1000/x",
    "doi:10.1000/x, 10.1000/x",
    "10.1000\\/x\\_1, 10.1000\\/x_1"
  })
  void doiIsTakenOutOfItsAddress(String written, String doi) {
    assertThat(item("@misc{a, doi = {" + written + "}}").text("DOI").text()).isEqualTo(doi);
  }

  @Test
  void addressOfADoiIsADoi() {
    Item item = item("@misc{a, url = {https://doi.org/10.5281/zenodo.5960048}}");

    assertThat(item.text("DOI").text()).isEqualTo("10.5281/zenodo.5960048");
  }

  @Test
  void preprintOfArxivHasItsAddress() {
    Item item = item("@misc{a, title = {X}, eprint = {1802.03426}, archivePrefix = {arXiv}}");

    assertThat(item.text("URL").text()).isEqualTo("https://arxiv.org/abs/1802.03426");
    assertThat(item.text("publisher").text()).isEqualTo("arXiv");
  }

  @Test
  void pagesHaveADash() {
    assertThat(item("@article{a, pages = {248 -- 254}}").text("page").text()).isEqualTo("248–254");
    assertThat(item("@article{a, pages = {12-15, 20-22}}").text("page").text())
        .isEqualTo("12–15, 20–22");
  }

  @Test
  void chapterInheritsTheTitleOfItsBook() {
    Checked<Bibliography> read =
        read(
            """
            @inproceedings{a, title = {Probes}, crossref = {p}}
            @proceedings{p, title = {Proceedings of Seeds}, year = 2020, doi = {10.1/p}}
            """);
    Item item = read.value().find("a").orElseThrow().item();

    assertThat(item.text("title").text()).isEqualTo("Probes");
    assertThat(item.text("container-title").text()).isEqualTo("Proceedings of Seeds");
    assertThat(item.dates()).containsKey("issued");
    assertThat(item.text("DOI").isEmpty()).as("a book's own DOI").isTrue();
  }

  @Test
  void dataEntriesAreNoWorks() {
    Checked<Bibliography> read =
        read("@xdata{press, publisher = {Press}}\n@book{a, title = {X}, xdata = {press}}");

    assertThat(read.value().keys()).containsExactly("a");
    assertThat(read.value().find("a").orElseThrow().item().text("publisher").text())
        .isEqualTo("Press");
  }

  @Test
  void circleOfEntriesIsReportedOnceAndTheEntriesStay() {
    Checked<Bibliography> read =
        read(
            """
            @book{a, title = {A}, crossref = {b}}
            @book{b, title = {B}, crossref = {c}}
            @book{c, title = {C}, crossref = {a}}
            """);

    assertThat(read.value().keys()).containsExactly("a", "b", "c");
    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("bib/crossref");
  }

  @Test
  void fieldThatCannotBeReadCostsItsLineOnly() {
    Checked<Bibliography> read =
        read("@misc{a,\n  title {X},\n  author = {Lee, Ana},\r\n\tyear = 2020\n}");
    Item item = read.value().find("a").orElseThrow().item();

    assertThat(item.names()).containsKey("author");
    assertThat(item.dates()).containsKey("issued");
    assertThat(read.diagnostics())
        .extracting(diagnostic -> diagnostic.span().toString())
        .containsExactly("refs.bib:2:3");
  }

  @Test
  void linesBehindAPercentSignAreComments() {
    Item item = item("@misc{a,\n  % title = {Old},\n  title = {100% new}, % no\n  year = 2020}");

    assertThat(item.text("title").text()).isEqualTo("100% new");
    assertThat(item.dates()).containsKey("issued");
  }

  @Test
  void latin1CostsItsLettersOnly() {
    byte[] bytes = "@misc{a, author = {M\u00fcller, Ana}}".getBytes(StandardCharsets.ISO_8859_1);

    Checked<Bibliography> read =
        SourceFile.decode("refs.bib", bytes).then((SourceFile file) -> BibReader.read(file));

    assertThat(read.value().keys()).containsExactly("a");
    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("file/encoding");
  }

  @Test
  void databaseMarkupInTitlesIsRead() {
    Item item =
        item("@misc{a, title = {The <i>E. coli</i> CO<sub>2</sub> &amp; <script>x</script>}}");

    assertThat(item.text("title").text()).isEqualTo("The E. coli CO2 & <script>x</script>");
    assertThat(item.text("title").runs().get(1).is(Look.ITALIC)).isTrue();
  }

  private static String title(String bib) {
    return item(bib).text("title").text();
  }

  private static Item item(String bib) {
    List<Entry> entries = read(bib).value().entries();
    assertThat(entries).hasSize(1);
    return entries.get(0).item();
  }

  private static Checked<Bibliography> read(String bib) {
    return BibReader.read(SourceFile.of("refs.bib", bib));
  }
}
