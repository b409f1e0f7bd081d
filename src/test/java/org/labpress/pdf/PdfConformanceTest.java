package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.build.style.PaperStyles;
import org.labpress.build.style.StyleWish;
import org.labpress.document.Document;
import org.labpress.document.PageKind;
import org.labpress.layout.CheckResult;
import org.labpress.layout.KnownLines;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.ReviewNote;
import org.labpress.layout.SlideSheets;
import org.labpress.layout.Typeset;
import org.labpress.layout.Typesetter;
import org.labpress.markdown.MarkdownReader;
import org.labpress.pass.PassContext;
import org.labpress.pass.Passes;
import org.labpress.pass.SourceAppendix;
import org.labpress.slides.DeckBuilder;
import org.labpress.slides.SlidePages;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The sample against the profiles of veraPDF. */
class PdfConformanceTest {
  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void everythingThatAPaperCanHoldConforms(PDFAFlavour flavour) throws Exception {
    byte[] file = PdfWriter.write(SamplePaper.typeset(), SamplePaper.files());

    assertThat(failures(file, flavour)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void acceptedFindingsAreDescribedMetadata(PDFAFlavour flavour) throws Exception {
    Typeset typeset =
        SamplePaper.typeset()
            .checked(new CheckResult("paper, <mine>", "final", 61, "0123456789abcdef", 0, 2, 1))
            .accepting(List.of("result/n-small at a.csv:2:1: pilot & <more>"));
    byte[] file = PdfWriter.write(typeset, SamplePaper.files());

    assertThat(failures(file, flavour)).isEmpty();
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains("<check:profile>paper, &lt;mine&gt;</check:profile>")
        .contains("<check:rules>61</check:rules>", "<check:warnings>2</check:warnings>")
        .contains("<rdf:li>result/n-small at a.csv:2:1: pilot &amp; &lt;more&gt;</rdf:li>");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void tablesWithSpansConform(PDFAFlavour flavour) throws Exception {
    String page =
        """
        ---
        title: Tables
        lang: en
        ---
        +-------+-----------+
        | Place | Celsius   |
        |       +-----+-----+
        |       | min | max |
        +=======+====:+=====+
        | Pole  | -89 | 1   |
        +-------+-----+-----+
        | Sea   | both      |
        |       +-----+-----+
        |       | - a |     |
        |       | - b |     |
        +-------+-----+-----+

        : Caption.

        | short | row |
        |-------|-----|
        | a     |
        """;
    Typeset typeset =
        Typesetter.typeset(
                MarkdownReader.read(SourceFile.of("a.md", page)).value(), PaperStyle.a4())
            .value();

    assertThat(failures(PdfWriter.write(typeset, SamplePaper.files()), flavour)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void tableOfSourcesConforms(PDFAFlavour flavour) throws Exception {
    String page =
        """
        ---
        title: Data
        lang: en
        toc: true
        ---
        # Results

        B reaches **[0.84]{from="/eval.csv:acc[model=B]"}**.

        ![Scores.](/eval.csv){#tbl-a produced-by="python eval.py"}
        """;
    MemoryWorkspace files = new MemoryWorkspace().with("eval.csv", "model,acc\nB,0.84\n");
    Document document = MarkdownReader.read(SourceFile.of("a.md", page)).value();
    Document passed =
        Passes.apply(
                Passes.LOCAL,
                document,
                PassContext.of(PageKind.PAPER, files, PassContext.Pages.NONE))
            .value();
    Typeset typeset = Typesetter.typeset(SourceAppendix.add(passed), PaperStyle.a4()).value();

    assertThat(failures(PdfWriter.write(typeset, SamplePaper.files()), flavour)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_3_U"})
  void attachedDataConform(PDFAFlavour flavour) throws Exception {
    List<Attachment> attachments =
        List.of(
            new Attachment("results/b.csv", "b.csv", "results/b.csv, é"),
            new Attachment("results/a.jsonl", "ä.jsonl", "results/a.jsonl"));

    byte[] file =
        PdfWriter.write(
            SamplePaper.typeset(),
            path ->
                path.startsWith("results/")
                    ? Optional.of("x\n1\n".getBytes(StandardCharsets.UTF_8))
                    : SamplePaper.files().apply(path),
            attachments);

    assertThat(failures(file, flavour)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void contentsAndMarksOfAuthorsConform(PDFAFlavour flavour) throws Exception {
    String page =
        """
        ---
        title: Contents
        lang: en
        toc: true
        authors:
          - {name: Ana Lee, orcid: 0000-0002-1825-0097, corresponding: yes, equal-contrib: yes}
          - {name: Bo Kim, equal-contrib: yes}
        tags: [a, b]
        ---

        # One {#one}

        ## Two {#two}

        # Three {#three}
        """;
    Typeset typeset =
        Typesetter.typeset(
                MarkdownReader.read(SourceFile.of("a.md", page)).value(), PaperStyle.a4())
            .value();

    assertThat(failures(PdfWriter.write(typeset, SamplePaper.files()), flavour)).isEmpty();
  }

  @Test
  void wordThatIsLongerThanAStringMayBeConforms() throws Exception {
    String page = "---\ntitle: Long\nlang: en\n---\n\n" + "x".repeat(20_000) + "\n";
    Typeset typeset =
        Typesetter.typeset(
                MarkdownReader.read(SourceFile.of("a.md", page)).value(), PaperStyle.a4())
            .value();

    assertThat(failures(PdfWriter.write(typeset, SamplePaper.files()), PDFAFlavour.PDFA_2_U))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void listingsConform(PDFAFlavour flavour) throws Exception {
    String page =
        """
        ---
        title: Listings
        lang: en
        ---
        ```python {#lst-a caption="One *run*." filename="run.py" startFrom=9 hl_lines="1"}
        print("a very long line", 1, 2.5)  # which is wrapped, since no page is as wide as that

        x = 'é'
        ```

        Code as in `x = 1`{.python}.
        """;
    Typeset typeset =
        Typesetter.typeset(
                MarkdownReader.read(SourceFile.of("a.md", page)).value(), PaperStyle.a4())
            .value();

    assertThat(failures(PdfWriter.write(typeset, SamplePaper.files()), flavour)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void formulasConform(PDFAFlavour flavour) throws Exception {
    assertThat(failures(PdfWriter.write(FormulaPaper.typeset(), SamplePaper.files()), flavour))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"article", "twocolumn", "preprint", "joss"})
  void draftInEachStyleConforms(String name) throws Exception {
    String page =
        """
        ---
        title: Styles
        lang: en
        doi: 10.21105/joss.05678
        repository: https://github.com/lee/probes
        editor: Dee Fox
        authors:
          - {name: Ana Lee, orcid: 0000-0002-1825-0097, corresponding: yes}
        abstract: What is shown.
        tags: [a, b]
        ---

        # One

        Text.[^a]

        [^a]: A note.
        """;
    SourceFile file = SourceFile.of("a.md", page);
    PaperStyle style =
        PaperStyles.style(
                StyleWish.ofOptions(Optional.of(name), Optional.empty()), new MemoryWorkspace())
            .value();
    Document document = MarkdownReader.read(file).value();
    int text = page.indexOf("Text.");
    List<ReviewNote> notes =
        List.of(
            new ReviewNote(
                "words/a", Severity.ERROR, "said", Optional.empty(), file.span(text, text + 4)),
            new ReviewNote("words/b", Severity.INFO, "said", Optional.of("do"), file.span(0, 1)));
    Typeset typeset =
        Typesetter.begin(document, style.asDraft(), KnownLines.none()).value().reviewed(notes);
    byte[] pdf = PdfWriter.write(typeset, SamplePaper.files());

    assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(failures(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_U"})
  void decksConform(PDFAFlavour flavour) throws Exception {
    assertThat(failures(deck(SlideSheets.SLIDES), flavour)).isEmpty();
    assertThat(failures(deck(SlideSheets.NOTES), flavour)).isEmpty();
  }

  private static byte[] deck(SlideSheets sheets) {
    String text =
        """
        ---
        title: Slides
        lang: en
        author: Ana Lee
        ---
        # Section

        ## Links {#a .inverse}

        To [the next](#b)[^n], `x = 1`{.python}, $x^2$.

        [^n]: A note.

        ::: notes
        Say it.[^n]
        :::

        ## Table {#b}

        :::: columns
        ::: column
        | a | b |
        |---|---|
        | 1 | 2 |

        : Caption.
        :::
        ::: column
        ![Alternative](missing.png)

        1. one
        :::
        ::::

        ---

        Again.[^n]
        """;
    Document document = MarkdownReader.read(SourceFile.of("a.md", text)).value();
    Typeset typeset =
        SlidePages.typeset(document, DeckBuilder.build(document).value(), PaperStyle.a4(), sheets)
            .value();
    return PdfWriter.write(typeset, SamplePaper.files());
  }

  private static List<String> failures(byte[] file, PDFAFlavour flavour) throws Exception {
    return Conformance.failures(file, flavour);
  }
}
