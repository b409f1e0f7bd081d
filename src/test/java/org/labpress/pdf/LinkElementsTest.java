package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.labpress.document.Document;
import org.labpress.layout.KnownLines;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.ReviewNote;
import org.labpress.layout.Typeset;
import org.labpress.layout.Typesetter;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Severity;
import org.labpress.source.SourceFile;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Links in the structure of a file: each has what it shows, and its annotation. */
class LinkElementsTest {
  @Test
  void everyLinkOfThePaperShowsSomethingAndLeadsSomewhere() throws Exception {
    byte[] pdf = PdfWriter.write(SamplePaper.typeset(), SamplePaper.files());

    assertThat(links(pdf)).isNotEmpty().allMatch(LinkElementsTest::isWhole);
  }

  /** Beside one line there is room for some dozens of marks on the page. */
  @Test
  void findingForWhichAPageHasNoRoomHasNoLinkWithoutContent() throws Exception {
    SourceFile file = SourceFile.of("a.md", "---\ntitle: T\nlang: en\n---\n\nText.\n");
    Document document = MarkdownReader.read(file).value();
    int text = file.text().indexOf("Text.");
    List<ReviewNote> notes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      notes.add(
          new ReviewNote(
              "words/a", Severity.ERROR, "no " + i, Optional.empty(), file.span(text, text + 4)));
    }
    PaperStyle style = PaperStyle.a4().asDraft();
    Typeset reviewed = Typesetter.begin(document, style, KnownLines.none()).value().reviewed(notes);

    byte[] pdf = PdfWriter.write(reviewed, SamplePaper.files());

    // A way back from each entry, and the marks that have room.
    assertThat(links(pdf)).hasSizeBetween(200 + 20, 200 + 199);
    assertThat(links(pdf)).allMatch(LinkElementsTest::isWhole);
    assertThat(Conformance.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static boolean isWhole(PDStructureElement link) {
    List<Object> kids = link.getKids();
    boolean leads = kids.stream().anyMatch(PDObjectReference.class::isInstance);
    return leads && kids.stream().anyMatch(kid -> !(kid instanceof PDObjectReference));
  }

  private static List<PDStructureElement> links(byte[] pdf) throws Exception {
    List<PDStructureElement> links = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      collect(document.getDocumentCatalog().getStructureTreeRoot(), links);
    }
    return links;
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> links) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Link")) {
          links.add(element);
        }
        collect(element, links);
      }
    }
  }
}
