package org.labpress.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Embeds files and says that the document is made of them, as PDF/A-3 wants it (ISO 19005-3, 6.8,
 * with the associated files of ISO 32000-2, 14.13).
 */
final class AttachedFiles {
  private final PdfObjects objects;
  private final Function<String, Optional<byte[]>> files;

  AttachedFiles(PdfObjects objects, Function<String, Optional<byte[]>> files) {
    this.objects = objects;
    this.files = files;
  }

  /** Adds the files to the catalog; one that does not exist is left out. */
  void write(List<Attachment> attachments, COSDictionary catalog) {
    COSArray names = new COSArray();
    COSArray associated = new COSArray();
    List<Attachment> sorted = new ArrayList<>(attachments);
    // A name tree is sorted by the bytes of its keys (ISO 32000-1, 7.9.6).
    sorted.sort(Comparator.comparing(Attachment::name));
    for (Attachment attachment : sorted) {
      Optional<byte[]> bytes = files.apply(attachment.path());
      if (bytes.isPresent()) {
        COSBase file = file(attachment, bytes.get());
        names.add(PdfObjects.text(attachment.name()));
        names.add(file);
        associated.add(file);
      }
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    COSDictionary all = new COSDictionary();
    all.setItem(COSName.EMBEDDED_FILES, tree);
    catalog.setItem(COSName.NAMES, all);
    catalog.setItem(COSName.AF, associated);
  }

  private COSDictionary file(Attachment attachment, byte[] bytes) {
    COSStream stream = objects.stream(bytes);
    stream.setItem(COSName.TYPE, COSName.EMBEDDED_FILE);
    stream.setItem(COSName.SUBTYPE, COSName.getPDFName(attachment.mediaType()));
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(COSName.SIZE, COSInteger.get(bytes.length));
    stream.setItem(COSName.PARAMS, parameters);
    COSDictionary embedded = new COSDictionary();
    embedded.setItem(COSName.F, stream);
    embedded.setItem(COSName.UF, stream);
    COSDictionary file = PdfObjects.dictionary("Filespec");
    file.setItem(COSName.F, PdfObjects.text(attachment.name()));
    file.setItem(COSName.UF, PdfObjects.text(attachment.name()));
    file.setItem(COSName.DESC, PdfObjects.text(attachment.description()));
    file.setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));
    file.setItem(COSName.EF, embedded);
    return file;
  }
}
