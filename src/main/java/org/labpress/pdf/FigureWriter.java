package org.labpress.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.labpress.drawing.Drawing;

/**
 * Writes a drawing as a PDF of one page of its size, for programs that put such files into pages of
 * their own: pdfTeX, and the editors of journals. Its fonts are subsets with outlines.
 *
 * <p>The file says it is PDF 1.5 and has no object streams, since pdfTeX warns of later versions
 * and older programs read no such streams. Equal drawings give equal bytes.
 */
public final class FigureWriter {
  private static final float VERSION = 1.5f;

  private FigureWriter() {}

  /** Returns the file. */
  public static byte[] write(Drawing drawing) {
    try (PDDocument document = new PDDocument()) {
      PdfObjects objects = new PdfObjects();
      FontBook fonts = new FontBook();
      COSStream form = DrawingWriter.write(drawing, fonts, objects);
      fonts.finish(objects);
      Resources resources = new Resources();
      String name = resources.object(new Resources.PaintedObject("D0", form));
      PDPage sheet = new PDPage();
      COSDictionary page = sheet.getCOSObject();
      page.setItem(
          COSName.MEDIA_BOX,
          PdfObjects.numbers(0, 0, drawing.size().width(), drawing.size().height()));
      page.setItem(COSName.RESOURCES, resources.dictionary());
      page.setItem(
          COSName.CONTENTS, objects.stream(new ContentStream().raw("/" + name + " Do\n").bytes()));
      document.addPage(sheet);
      COSDictionary information = new COSDictionary();
      information.setItem(COSName.PRODUCER, PdfObjects.text("labpress"));
      document.getDocument().getTrailer().setItem(COSName.INFO, information);
      document.getDocument().setVersion(VERSION);
      document.setVersion(VERSION);
      document.getDocument().getTrailer().setItem(COSName.ID, objects.identifier());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("PDF", e);
    }
  }
}
