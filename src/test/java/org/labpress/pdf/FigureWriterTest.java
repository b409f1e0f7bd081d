package org.labpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.drawing.Typeface;

class FigureWriterTest {
  private static final Drawing DRAWING =
      new Drawing(
          new Size(120, 80),
          List.of(new DrawOp.Text("Loss 0.5", 10, 40, Typeface.SANS, 10, 0, Rgb.BLACK, 40)));

  @Test
  void pageIsAsLargeAsTheDrawing() throws IOException {
    try (PDDocument file = Loader.loadPDF(FigureWriter.write(DRAWING))) {
      assertThat(file.getNumberOfPages()).isEqualTo(1);
      assertThat(file.getPage(0).getMediaBox().getWidth()).isEqualTo(120);
      assertThat(file.getPage(0).getMediaBox().getHeight()).isEqualTo(80);
      assertThat(new PDFTextStripper().getText(file)).contains("Loss 0.5");
    }
  }

  @Test
  void pdfTexReadsItsVersion() throws IOException {
    try (PDDocument file = Loader.loadPDF(FigureWriter.write(DRAWING))) {
      assertThat(file.getVersion()).isEqualTo(1.5f);
    }
  }

  @Test
  void fontsAreEmbeddedOutlines() throws IOException {
    List<String> kinds = new ArrayList<>();
    try (PDDocument file = Loader.loadPDF(FigureWriter.write(DRAWING))) {
      PDResources page = file.getPage(0).getResources();
      for (COSName name : page.getXObjectNames()) {
        PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
        for (COSName font : form.getFontNames()) {
          PDFont read = form.getFont(font);
          assertThat(read.isEmbedded()).as(read.getName()).isTrue();
          kinds.add(read.getSubType());
        }
      }
    }

    assertThat(kinds).containsOnly("Type0");
  }

  @Test
  void equalDrawingsGiveEqualBytes() {
    assertThat(FigureWriter.write(DRAWING)).isEqualTo(FigureWriter.write(DRAWING));
  }
}
