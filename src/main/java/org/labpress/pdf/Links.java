package org.labpress.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.labpress.layout.Page;
import org.labpress.layout.Placed;

/**
 * Link annotations and the places they lead to.
 *
 * <p>A link area becomes no annotation, and its text stays plain text, if it leads to an address
 * that is not {@code http}, {@code https} or {@code mailto}, or to a name that no destination
 * bears.
 */
final class Links {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final int PRINT = 4;

  private final Map<String, COSArray> destinations = new HashMap<>();
  private final Map<Integer, COSArray> annotations = new TreeMap<>();

  /**
   * @param dictionaries of the pages, in their order
   */
  Links(List<Page> pages, List<COSDictionary> dictionaries) {
    for (int i = 0; i < pages.size(); i++) {
      for (Placed item : pages.get(i).items()) {
        if (item instanceof Placed.Destination place) {
          COSArray target =
              PdfObjects.array(
                  dictionaries.get(i),
                  COSName.getPDFName("XYZ"),
                  PdfObjects.number(place.x()),
                  PdfObjects.number(pages.get(i).size().height() - place.y()),
                  COSNull.NULL);
          destinations.putIfAbsent(place.name(), target);
        }
      }
    }
  }

  /** Returns where the name leads. */
  Optional<COSArray> destination(String name) {
    return Optional.ofNullable(destinations.get(name));
  }

  COSArray annotationsOf(int pageIndex) {
    return annotations.getOrDefault(pageIndex, new COSArray());
  }

  /** Returns whether an area will be an annotation. */
  boolean leads(Placed.LinkArea area) {
    return area.element() != Placed.ARTIFACT && action(area.target()).isPresent();
  }

  void add(Placed.LinkArea area, int pageIndex, COSDictionary page, double height, TagTree tags) {
    if (!leads(area)) {
      return;
    }
    COSDictionary annotation = PdfObjects.dictionary("Annot");
    annotation.setItem(COSName.SUBTYPE, COSName.LINK);
    annotation.setItem(
        COSName.RECT,
        PdfObjects.numbers(
            area.x(),
            height - area.y() - area.height(),
            area.x() + area.width(),
            height - area.y()));
    annotation.setItem(COSName.BORDER, PdfObjects.numbers(0, 0, 0));
    annotation.setItem(COSName.F, COSInteger.get(PRINT));
    String contents = PlainString.of(area.contents());
    annotation.setItem(COSName.CONTENTS, PdfObjects.text(contents.isEmpty() ? "link" : contents));
    action(area.target()).ifPresent(action -> annotation.setItem(COSName.A, action));
    tags.annotate(area.element(), annotation, page);
    annotations.computeIfAbsent(pageIndex, key -> new COSArray()).add(annotation);
  }

  private Optional<COSDictionary> action(Placed.Target target) {
    COSDictionary action = new COSDictionary();
    if (target instanceof Placed.Target.Uri uri) {
      return address(uri.uri())
          .map(
              address -> {
                action.setItem(COSName.S, COSName.URI);
                action.setItem(COSName.URI, new COSString(address));
                return action;
              });
    }
    Placed.Target.Internal internal = (Placed.Target.Internal) target;
    return destination(internal.name())
        .map(
            place -> {
              action.setItem(COSName.S, COSName.getPDFName("GoTo"));
              action.setItem(COSName.D, place);
              return action;
            });
  }

  /** Returns the address in ASCII (RFC 3986), or empty if it may not stand in a file. */
  static Optional<String> address(String uri) {
    int colon = uri.indexOf(':');
    if (colon < 0
        || !SCHEMES.contains(uri.substring(0, colon).toLowerCase(Locale.ROOT))
        || uri.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    StringBuilder ascii = new StringBuilder();
    for (byte unit : uri.getBytes(StandardCharsets.UTF_8)) {
      int value = unit & 0xFF;
      if (value <= ' ' || value >= 0x7F || "<>\"{}|\\^`".indexOf(value) >= 0) {
        ascii.append('%').append("%02X".formatted(value));
      } else {
        ascii.append((char) value);
      }
    }
    return Optional.of(ascii.toString());
  }
}
