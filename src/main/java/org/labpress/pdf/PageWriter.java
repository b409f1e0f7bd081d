package org.labpress.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.labpress.document.ImageFile;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.ImageHeader;
import org.labpress.layout.Page;
import org.labpress.layout.Placed;

/** Paints one page: items in their order, each within the marked content of its element. */
final class PageWriter implements Placed.Visitor<Void> {
  private static final int NOTHING_OPEN = Integer.MIN_VALUE;
  private static final double FULL_WIDTH = 100;

  /** Matrices that turn the unit square as the eight orientations of Exif ask, from 1 on. */
  private static final int[][] TURNS = {
    {1, 0, 0, 1, 0, 0},
    {-1, 0, 0, 1, 1, 0},
    {-1, 0, 0, -1, 1, 1},
    {1, 0, 0, -1, 0, 1},
    {0, -1, -1, 0, 1, 1},
    {0, -1, 1, 0, 0, 1},
    {0, 1, 1, 0, 0, 0},
    {0, 1, -1, 0, 1, 0}
  };

  private final int index;
  private final double height;
  private final COSDictionary page;
  private final FontBook fonts;
  private final Artwork artwork;
  private final TagTree tags;
  private final Links links;
  private final Resources resources = new Resources();
  private final ContentStream content = new ContentStream();

  private int open = NOTHING_OPEN;
  private boolean inText;
  private double textX;
  private double textY;
  private String font = "";
  private double width = FULL_WIDTH;

  /**
   * @param index of the page, from 0
   * @param page the dictionary to fill
   */
  PageWriter(
      int index,
      COSDictionary page,
      double height,
      FontBook fonts,
      Artwork artwork,
      TagTree tags,
      Links links) {
    this.index = index;
    this.height = height;
    this.page = page;
    this.fonts = fonts;
    this.artwork = artwork;
    this.tags = tags;
    this.links = links;
  }

  void write(Page source, PdfObjects objects) {
    source.items().forEach(item -> item.accept(this));
    close();
    page.setItem(COSName.MEDIA_BOX, PdfObjects.numbers(0, 0, source.size().width(), height));
    page.setItem(COSName.RESOURCES, resources.dictionary());
    page.setItem(COSName.CONTENTS, objects.stream(content.bytes()));
    page.setItem(COSName.STRUCT_PARENTS, COSInteger.get(index));
    page.setItem(COSName.getPDFName("Tabs"), COSName.S);
    COSArray annotations = links.annotationsOf(index);
    if (annotations.size() > 0) {
      page.setItem(COSName.ANNOTS, annotations);
    }
  }

  @Override
  public Void glyphRun(Placed.GlyphRun run) {
    if (run.glyphs().isEmpty()) {
      return null;
    }
    mark(run.element());
    content.fillColor(run.color());
    beginText();
    EmbeddedFont embedded = fonts.font(run.face());
    String wanted = "/" + resources.font(embedded) + " " + ContentStream.number(run.size());
    if (!wanted.equals(font)) {
      content.raw(wanted + " Tf\n");
      font = wanted;
    }
    stretch(run.stretch());
    // Td is relative to the start of the line before, which is where we said, rounded.
    double x = rounded(run.x());
    double y = rounded(height - run.y());
    content.op("Td", x - textX, y - textY);
    textX = x;
    textY = y;
    content.raw(GlyphShow.of(embedded, run.glyphs(), run.size()));
    return null;
  }

  private void beginText() {
    if (!inText) {
      content.op("BT");
      inText = true;
      textX = 0;
      textY = 0;
    }
  }

  /** Says what the pieces stand for, since they would be read one by one (ISO 32000-1, 14.9.4). */
  @Override
  public Void assembled(Placed.Assembled item) {
    mark(item.element());
    beginText();
    byte[] text = item.text().getBytes(StandardCharsets.UTF_16BE);
    content.raw("/Span <</ActualText <FEFF" + HexFormat.of().formatHex(text) + ">>> BDC\n");
    item.parts().forEach(this::glyphRun);
    content.raw("EMC\n");
    return null;
  }

  @Override
  public Void stroke(Placed.Stroke item) {
    mark(item.element());
    endText();
    content.strokeColor(item.color());
    content
        .op("w", item.thickness())
        .op("m", item.x1(), height - item.y1())
        .op("l", item.x2(), height - item.y2())
        .op("S");
    return null;
  }

  @Override
  public Void rule(Placed.Rule rule) {
    mark(rule.element());
    endText();
    content.fillColor(rule.color());
    double bottom = height - rule.y() - rule.height();
    content.op("re", rule.x(), bottom, rule.width(), rule.height()).op("f");
    return null;
  }

  @Override
  public Void picture(Placed.Picture picture) {
    Drawing drawing = picture.drawing();
    double drawnHeight = drawing.size().height() * picture.scale();
    double bottom = height - picture.y() - drawnHeight;
    mark(picture.element());
    endText();
    content
        .save()
        .op("cm", picture.scale(), 0, 0, picture.scale(), picture.x(), bottom)
        .raw("/" + resources.object(artwork.form(drawing)) + " Do\n")
        .restore();
    box(
        picture.element(),
        picture.x(),
        bottom,
        picture.x() + drawing.size().width() * picture.scale(),
        bottom + drawnHeight);
    return null;
  }

  @Override
  public Void photo(Placed.Photo photo) {
    ImageFile file = photo.file();
    double bottom = height - photo.y() - photo.height();
    mark(photo.element());
    endText();
    content
        .save()
        .op("cm", placement(photo, bottom))
        .raw("/" + resources.object(artwork.image(file.path())) + " Do\n")
        .restore();
    box(photo.element(), photo.x(), bottom, photo.x() + photo.width(), bottom + photo.height());
    return null;
  }

  /** Returns the matrix from the unit square of the stored picture to its place on the page. */
  private static double[] placement(Placed.Photo photo, double bottom) {
    int[] turn = TURNS[photo.file().header().map(ImageHeader::orientation).orElse(1) - 1];
    double width = photo.width();
    double height = photo.height();
    return new double[] {
      turn[0] * width,
      turn[1] * height,
      turn[2] * width,
      turn[3] * height,
      photo.x() + turn[4] * width,
      bottom + turn[5] * height
    };
  }

  @Override
  public Void linkArea(Placed.LinkArea area) {
    links.add(area, index, page, height, tags);
    return null;
  }

  /** Destinations are collected before any page is painted: links lead forward too. */
  @Override
  public Void destination(Placed.Destination destination) {
    return null;
  }

  private void box(int element, double left, double bottom, double right, double top) {
    if (element != Placed.ARTIFACT && tags.isFigure(element)) {
      tags.box(element, left, bottom, right, top);
    }
  }

  /** Opens the marked content of an element, unless it is open. */
  private void mark(int element) {
    if (element == open) {
      return;
    }
    close();
    if (element == Placed.ARTIFACT) {
      content.raw("/Artifact BMC\n");
    } else {
      int number = tags.mark(element, index, page);
      content.raw("/" + tags.tag(element) + " <</MCID " + number + ">> BDC\n");
    }
    open = element;
  }

  private void close() {
    endText();
    if (open != NOTHING_OPEN) {
      content.raw("EMC\n");
      open = NOTHING_OPEN;
    }
  }

  private void endText() {
    if (inText) {
      stretch(1);
      content.op("ET");
      inText = false;
    }
  }

  private void stretch(double factor) {
    double percent = factor * FULL_WIDTH;
    if (Math.abs(percent - width) >= 0.0005) {
      content.op("Tz", percent);
      width = percent;
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
