package org.labpress.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The resource dictionary of a page or a form: what its operators name. */
final class Resources {
  private final COSDictionary fonts = new COSDictionary();
  private final COSDictionary objects = new COSDictionary();
  private final COSDictionary states = new COSDictionary();

  /** Returns the name of the font. */
  String font(EmbeddedFont font) {
    fonts.setItem(COSName.getPDFName(font.name()), font.dictionary());
    return font.name();
  }

  /** Returns the name of a form or an image. */
  String object(PaintedObject object) {
    objects.setItem(COSName.getPDFName(object.name()), object.stream());
    return object.name();
  }

  /** Returns the name of the graphics state with this opacity in [0, 1]. */
  String opacity(double opacity) {
    long percent = Math.round(opacity * 100);
    COSDictionary state = PdfObjects.dictionary("ExtGState");
    state.setItem(COSName.CA, PdfObjects.number(percent / 100.0));
    state.setItem(COSName.CA_NS, PdfObjects.number(percent / 100.0));
    String name = "A" + percent;
    states.setItem(COSName.getPDFName(name), state);
    return name;
  }

  COSDictionary dictionary() {
    COSDictionary dictionary = new COSDictionary();
    add(dictionary, COSName.FONT, fonts);
    add(dictionary, COSName.XOBJECT, objects);
    add(dictionary, COSName.EXT_G_STATE, states);
    return dictionary;
  }

  private static void add(COSDictionary dictionary, COSName key, COSDictionary part) {
    if (part.size() > 0) {
      dictionary.setItem(key, part);
    }
  }

  /** A form or an image under the name that it has in the whole file. */
  record PaintedObject(String name, COSStream stream) {}
}
