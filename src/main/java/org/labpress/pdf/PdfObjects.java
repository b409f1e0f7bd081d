package org.labpress.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Makes the objects of one file and takes a hash of what goes into it, so that the file's
 * identifier follows from its content.
 */
final class PdfObjects {
  private static final int ID_BYTES = 16;

  private final MessageDigest digest;
  private final KnownStreams known;

  PdfObjects() {
    this(KnownStreams.none());
  }

  /**
   * @param known streams of earlier files
   */
  PdfObjects(KnownStreams known) {
    this.known = known;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns a stream that is compressed. */
  COSStream stream(byte[] content) {
    digest.update(content);
    COSStream stream = raw(known.deflated(content));
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }

  /** Returns a stream of bytes that are shown as they are, as XMP has to be. */
  COSStream plainStream(byte[] content) {
    digest.update(content);
    return raw(content);
  }

  /** Returns a stream whose bytes are encoded already. */
  COSStream encodedStream(byte[] encoded, COSName filter) {
    COSStream stream = plainStream(encoded);
    stream.setItem(COSName.FILTER, filter);
    return stream;
  }

  /** Lets the identifier depend on more than the streams. */
  void addToIdentifier(String content) {
    digest.update(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the identifier of the file (ISO 32000-1, 14.4); call it once, at the end. */
  COSArray identifier() {
    COSString id = new COSString(Arrays.copyOf(digest.digest(), ID_BYTES), true);
    return array(id, id);
  }

  private static COSStream raw(byte[] content) {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("PDF stream", e);
    }
    return stream;
  }

  static COSArray array(COSBase... items) {
    return new COSArray(List.of(items));
  }

  static COSArray numbers(double... values) {
    COSArray array = new COSArray();
    for (double value : values) {
      array.add(number(value));
    }
    return array;
  }

  /** Returns the number to a thousandth. */
  static COSBase number(double value) {
    String text = ContentStream.number(value);
    if (text.indexOf('.') < 0) {
      return COSInteger.get(Long.parseLong(text));
    }
    try {
      return new COSFloat(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  /** Returns a dictionary of the type. */
  static COSDictionary dictionary(String type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.getPDFName(type));
    return dictionary;
  }

  /** Returns text for a reader's eyes; what is not ASCII is written in UTF-16. */
  static COSString text(String text) {
    return new COSString(text);
  }
}
