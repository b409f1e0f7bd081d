package org.labpress.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.labpress.build.outputs.PreprintOutput;
import org.labpress.jats.CffWriter;
import org.labpress.latex.ArxivBundle;

/**
 * What a file is, as its first bytes tell. LaTeX, archives and {@code CITATION.cff} are written by
 * hand too, so only those that labpress wrote have a kind.
 */
enum FileKind {
  PDF("a PDF"),
  BUNDLE("a bundle of LaTeX that labpress wrote"),
  PREPRINT("LaTeX that labpress wrote"),
  JATS("an article in JATS"),
  CROSSREF("a deposit for Crossref"),
  CFF("a citation file that labpress wrote"),
  PICTURE("a picture"),
  OTHER("of a kind that labpress writes");

  /** Holds the root of an XML file behind its document type, and the first name of an archive. */
  private static final int START = 4096;

  /** Field of the name in the header of an archive's entry: ustar, POSIX.1-1988. */
  private static final int NAME = 100;

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  /** Returns the kind in words that go on after "is not". */
  String words() {
    return words;
  }

  /** Returns the kind of some bytes. */
  static FileKind of(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, START));
    // Signatures of files are bytes; Latin 1 keeps each of them as one character.
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("%PDF-")) {
      return PDF;
    }
    if (text.startsWith("\u001f\u008b")) {
      return firstEntry(start).equals(ArxivBundle.README) ? BUNDLE : OTHER;
    }
    if (text.startsWith(PreprintOutput.MARK)) {
      return PREPRINT;
    }
    if (text.startsWith(CffWriter.MARK)) {
      return CFF;
    }
    if (text.startsWith("\u0089PNG") || text.startsWith("\u00ff\u00d8\u00ff")) {
      return PICTURE;
    }
    return text.startsWith("<") ? ofXml(text) : OTHER;
  }

  /** Returns the kind of a file; empty bytes are of no kind. */
  static FileKind of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return of(bytes.readNBytes(START));
    }
  }

  private static FileKind ofXml(String text) {
    if (text.contains("<svg")) {
      return PICTURE;
    }
    if (text.contains("<doi_batch")) {
      return CROSSREF;
    }
    return text.contains("//DTD JATS ") ? JATS : OTHER;
  }

  private static String firstEntry(byte[] start) {
    try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(start))) {
      String name = new String(bytes.readNBytes(NAME), StandardCharsets.ISO_8859_1);
      int end = name.indexOf('\0');
      return end < 0 ? name : name.substring(0, end);
    } catch (IOException e) {
      // Compressed bytes that are no archive, or not even that.
      return "";
    }
  }
}
