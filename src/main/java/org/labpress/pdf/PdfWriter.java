package org.labpress.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.labpress.layout.Page;
import org.labpress.layout.Placed;
import org.labpress.layout.StructureElement;
import org.labpress.layout.Typeset;

/**
 * Writes pages as a tagged PDF that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2u (ISO 19005-2),
 * as far as the pages and their structure do.
 *
 * <p>Equal pages give equal bytes: objects are written in a fixed order, dates are those of the
 * metadata, and the identifier is a hash of the content.
 */
public final class PdfWriter {
  private static final float VERSION = 1.7f;

  private PdfWriter() {}

  /**
   * Returns the file.
   *
   * @param files gives the bytes of an image by its path from the root of the project
   * @throws IllegalArgumentException if an image is missing or cannot be embedded; the message
   *     begins with its path and says why
   */
  public static byte[] write(Typeset typeset, Function<String, Optional<byte[]>> files) {
    return write(typeset, files, List.of());
  }

  /**
   * Returns the file with others in it. PDF/A-2 allows no such files, so it is PDF/A-3u (ISO
   * 19005-3) then, which is the same otherwise.
   *
   * @param files gives the bytes of images and of the attachments
   */
  public static byte[] write(
      Typeset typeset, Function<String, Optional<byte[]>> files, List<Attachment> attachments) {
    return write(typeset, files, attachments, KnownStreams.none());
  }

  /**
   * Returns the file, of which parts may have been written before.
   *
   * @param known streams of earlier files; takes those of this one
   */
  public static byte[] write(
      Typeset typeset,
      Function<String, Optional<byte[]>> files,
      List<Attachment> attachments,
      KnownStreams known) {
    try (PDDocument document = new PDDocument()) {
      PdfObjects objects = new PdfObjects(known);
      fill(document, typeset, files, attachments, objects);
      document.getDocument().getTrailer().setItem(COSName.ID, objects.identifier());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("PDF", e);
    }
  }

  private static void fill(
      PDDocument document,
      Typeset typeset,
      Function<String, Optional<byte[]>> files,
      List<Attachment> attachments,
      PdfObjects objects) {
    List<Page> pages = typeset.pages();
    List<PDPage> sheets = pages.stream().map(page -> new PDPage()).toList();
    List<COSDictionary> dictionaries = sheets.stream().map(PDPage::getCOSObject).toList();
    Links links = new Links(pages, dictionaries);
    TagTree tags = new TagTree(typeset.structure(), pages.size(), clickable(pages, links));
    FontBook fonts = new FontBook();
    Artwork artwork = new Artwork(fonts, objects, files);
    for (int i = 0; i < pages.size(); i++) {
      double height = pages.get(i).size().height();
      new PageWriter(i, dictionaries.get(i), height, fonts, artwork, tags, links)
          .write(pages.get(i), objects);
      document.addPage(sheets.get(i));
    }
    fonts.finish(objects);
    tags.finish();
    DocumentInformation information =
        new DocumentInformation(typeset.metadata(), attachments.isEmpty() ? 2 : 3);
    document.getDocument().getTrailer().setItem(COSName.INFO, information.dictionary());
    document.getDocument().setVersion(VERSION);
    document.setVersion(VERSION);
    catalog(
        document.getDocumentCatalog().getCOSObject(), typeset, tags, links, information, objects);
    if (!attachments.isEmpty()) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      new AttachedFiles(objects, files).write(attachments, catalog);
    }
    StringBuilder said = new StringBuilder();
    describe(typeset.structure(), said);
    for (Typeset.OutlineEntry entry : typeset.outline()) {
      said.append(entry.level()).append(entry.text()).append('\0');
      said.append(entry.destination()).append('\0');
    }
    objects.addToIdentifier(said.toString());
  }

  /** Writes down all that tells one structure from another. */
  private static void describe(StructureElement element, StringBuilder said) {
    said.append(element.number()).append(element.role().tag());
    said.append(element.columnSpan()).append('x').append(element.rowSpan());
    element.alternative().ifPresent(text -> said.append(text).append('\0'));
    said.append('(');
    element.children().forEach(child -> describe(child, said));
    said.append(')');
  }

  private static void catalog(
      COSDictionary catalog,
      Typeset typeset,
      TagTree tags,
      Links links,
      DocumentInformation information,
      PdfObjects objects) {
    catalog.setItem(COSName.LANG, PdfObjects.text(information.lang()));
    COSDictionary marked = new COSDictionary();
    marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
    catalog.setItem(COSName.MARK_INFO, marked);
    catalog.setItem(COSName.STRUCT_TREE_ROOT, tags.root());
    COSDictionary preferences = new COSDictionary();
    preferences.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
    catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
    OutlineTree.write(typeset.outline(), links)
        .ifPresent(outline -> catalog.setItem(COSName.OUTLINES, outline));
    COSDictionary decimal = new COSDictionary();
    decimal.setItem(COSName.S, COSName.D);
    COSDictionary labels = new COSDictionary();
    labels.setItem(COSName.NUMS, PdfObjects.array(COSInteger.ZERO, decimal));
    catalog.setItem(COSName.PAGE_LABELS, labels);
    catalog.setItem(COSName.OUTPUT_INTENTS, PdfObjects.array(outputIntent(objects)));
    COSStream xmp = objects.plainStream(information.xmp());
    xmp.setItem(COSName.TYPE, COSName.METADATA);
    xmp.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
    catalog.setItem(COSName.METADATA, xmp);
  }

  /** All colours are sRGB. */
  private static COSDictionary outputIntent(PdfObjects objects) {
    COSStream profile = objects.stream(SrgbProfile.bytes());
    profile.setItem(COSName.N, COSInteger.THREE);
    COSDictionary intent = PdfObjects.dictionary("OutputIntent");
    intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFA1"));
    intent.setItem(COSName.getPDFName("OutputConditionIdentifier"), PdfObjects.text("sRGB"));
    intent.setItem(COSName.INFO, PdfObjects.text("sRGB IEC61966-2.1"));
    intent.setItem(COSName.getPDFName("DestOutputProfile"), profile);
    return intent;
  }

  private static Set<Integer> clickable(List<Page> pages, Links links) {
    return pages.stream()
        .flatMap(page -> page.items().stream())
        .flatMap(item -> item instanceof Placed.LinkArea area ? Stream.of(area) : Stream.empty())
        .filter(links::leads)
        .map(Placed.LinkArea::element)
        .collect(Collectors.toSet());
  }
}
