package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.layout.Page;
import org.labpress.layout.Placed;
import org.labpress.layout.StructureElement;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.Typeset;

class TagTreeTest {
  @Test
  void tagsOfTheSampleAreThese() throws IOException {
    byte[] file = PdfWriter.write(SamplePaper.typeset(), SamplePaper.files());

    // In brackets: numbers of marked content on the page, @ an annotation.
    assertThat(tree(file))
        .startsWith(
            """
            Document
              P [0]
              H1 [1]
              P
                Span [2]
                Link [3, @]
                Span [4]
                Reference
                  Link [5, @]
              Note id=note-000024 [16]
              L
                LI
                  Lbl [6]
                  LBody [7]
                LI
                  Lbl [8]
                  LBody [9]
              Table
                TR
                  TH scope=Column [10]
                  TH scope=Column [11]
                TR
                  TD [12]
                  TD [13]
                TR
                  TD [14]
                  TD [15]
              Figure alt="A line that falls" [0]
              Caption [1]
              Figure alt="Squares of bits.png" [2]
            """);
  }

  @Test
  void headerAtTheHeadOfARowSpeaksForItsRow() throws IOException {
    StructureElement row =
        element(1, Role.TABLE_ROW, element(2, Role.TABLE_HEADER), element(3, Role.TABLE_DATA));

    assertThat(tree(write(element(0, Role.TABLE, row)))).contains("TH scope=Row");
  }

  @Test
  void figureWithoutDescriptionSaysSo() throws IOException {
    assertThat(tree(write(element(0, Role.FIGURE)))).contains("Figure alt=\"no description\"");
  }

  @Test
  void contentOnASecondPageNamesItsPage() throws IOException {
    StructureElement paragraph = element(0, Role.P);
    Page page = new Page(new Size(100, 100), List.of(new Placed.Rule(0, 0, 9, 9, Rgb.BLACK, 0)));

    assertThat(tree(write(paragraph, page, page))).isEqualTo("P [0, 0 of another page]\n");
  }

  private static StructureElement element(int number, Role role, StructureElement... children) {
    return new StructureElement(number, role, Optional.empty(), List.of(children));
  }

  private static byte[] write(StructureElement root, Page... pages) {
    Typeset typeset =
        new Typeset(
            new Typeset.Metadata(
                "Tags", List.of(), List.of(), Optional.empty(), "en", Optional.empty()),
            List.of(pages),
            root,
            List.of(),
            List.of());
    return PdfWriter.write(typeset, path -> Optional.empty());
  }

  private static String tree(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      COSDictionary root =
          document
              .getDocumentCatalog()
              .getCOSObject()
              .getCOSDictionary(COSName.STRUCT_TREE_ROOT)
              .getCOSDictionary(COSName.K);
      StringBuilder out = new StringBuilder();
      append(out, root, 0);
      return out.toString();
    }
  }

  private static void append(StringBuilder out, COSDictionary element, int depth) {
    out.append("  ".repeat(depth)).append(element.getNameAsString(COSName.S));
    if (element.containsKey(COSName.ID)) {
      out.append(" id=").append(element.getString(COSName.ID));
    }
    COSDictionary attributes = element.getCOSDictionary(COSName.A);
    if (attributes != null && attributes.containsKey(COSName.getPDFName("Scope"))) {
      out.append(" scope=").append(attributes.getNameAsString("Scope"));
    }
    if (element.containsKey(COSName.ALT)) {
      out.append(" alt=\"").append(element.getString(COSName.ALT)).append('"');
    }
    COSBase kids = element.getDictionaryObject(COSName.K);
    COSArray list = kids instanceof COSArray array ? array : new COSArray();
    if (kids instanceof COSDictionary) {
      list.add(kids);
    }
    StringBuilder content = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      COSBase kid = list.getObject(i);
      String separator = content.isEmpty() ? "" : ", ";
      if (kid instanceof COSInteger number) {
        content.append(separator).append(number.intValue());
      } else if (kid instanceof COSDictionary dictionary) {
        switch (dictionary.getNameAsString(COSName.TYPE)) {
          case "OBJR" -> content.append(separator).append('@');
          case "MCR" ->
              content
                  .append(separator)
                  .append(dictionary.getInt(COSName.MCID))
                  .append(" of another page");
          default -> append(below, dictionary, depth + 1);
        }
      }
    }
    out.append(content.isEmpty() ? "" : " [" + content + "]").append('\n').append(below);
  }
}
