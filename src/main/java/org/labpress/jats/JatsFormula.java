package org.labpress.jats;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.labpress.math.Formula;
import org.labpress.math.MathMlWriter;

/**
 * Writes formulas as JATS wants them: MathML 3 beside the TeX source. MathML Core leaves lines,
 * strokes and sides to classes of a style sheet, which no reader of JATS has; MathML 3 has elements
 * and attributes for them.
 */
final class JatsFormula {
  private static final Pattern BACK = Pattern.compile("m-back-(\\d+)");

  /** What names a formula for references, which is an id here. */
  private static final Pattern LABEL = Pattern.compile("\\\\label\\{[^{}]*\\}");

  /** Math units in an em. */
  private static final double UNITS = 18;

  /** Rows of formulas and their like, which MathML 3 draws with an element of its own. */
  private static final Map<String, String> NOTATIONS =
      Map.of(
          "m-overline", "top",
          "m-underline", "bottom",
          "m-box", "box",
          "m-cancel", "updiagonalstrike",
          "m-bcancel", "downdiagonalstrike",
          "m-xcancel", "updiagonalstrike downdiagonalstrike",
          "m-strike", "horizontalstrike");

  /** Elements of MathML Core that hold the source as well; it stands beside the formula. */
  private static final String SEMANTICS = "semantics";

  private static final String ANNOTATION = "annotation";

  private final XmlWriter out;
  private final XmlIds ids;

  JatsFormula(XmlWriter out, XmlIds ids) {
    this.out = out;
    this.ids = ids;
  }

  /**
   * Writes both forms of a formula, in an element that is open.
   *
   * @param numbers of its rows, if it has several
   */
  void write(Formula formula, Map<Integer, MathMlWriter.RowNumber> numbers) {
    out.inline("alternatives");
    out.inline("tex-math").text(LABEL.matcher(formula.tex()).replaceAll("").strip()).close();
    copy(MathMlWriter.write(formula, numbers));
    out.close();
  }

  private void copy(String mathMl) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try {
      copy(factory.createXMLStreamReader(new StringReader(mathMl)));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("our own MathML is not XML: " + mathMl, e);
    }
  }

  private void copy(XMLStreamReader in) throws XMLStreamException {
    int left = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals(ANNOTATION)) {
          left++;
        } else if (left == 0 && !in.getLocalName().equals(SEMANTICS)) {
          start(in);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (in.getLocalName().equals(ANNOTATION)) {
          left--;
        } else if (left == 0 && !in.getLocalName().equals(SEMANTICS)) {
          out.close();
        }
      } else if (event == XMLStreamConstants.CHARACTERS && left == 0) {
        out.text(in.getText());
      }
    }
  }

  private void start(XMLStreamReader in) {
    String classes = Optional.ofNullable(in.getAttributeValue(null, "class")).orElse("");
    Optional<String> notation = notation(classes);
    List<String> attributes = new ArrayList<>();
    notation.ifPresent(drawn -> attributes.addAll(List.of("notation", drawn)));
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      String value = in.getAttributeValue(i);
      if (name.equals("id")) {
        attributes.addAll(List.of(name, ids.give(value)));
      } else if (!name.equals("class")) {
        attributes.addAll(List.of(name, value));
      }
    }
    attributes.addAll(looks(in.getLocalName(), classes));
    String name = notation.isPresent() ? "menclose" : in.getLocalName();
    out.inline("mml:" + name, attributes.toArray(String[]::new));
  }

  private static Optional<String> notation(String classes) {
    return Optional.ofNullable(NOTATIONS.get(classes));
  }

  /** Returns the attributes, names and values by turns, that say what classes say in a page. */
  private static List<String> looks(String element, String classes) {
    List<String> names = List.of(classes.split(" ", -1));
    Matcher back = BACK.matcher(classes);
    if (element.equals("mspace") && back.matches()) {
      double width = -Integer.parseInt(back.group(1)) / UNITS;
      return List.of("width", String.format(java.util.Locale.ROOT, "%.4fem", width));
    }
    return switch (element) {
      case "mtext" -> {
        String variant = variant(names);
        yield variant.isEmpty() ? List.of() : List.of("mathvariant", variant);
      }
      case "mtd" ->
          names.contains("m-left")
              ? List.of("columnalign", "left")
              : names.contains("m-right") ? List.of("columnalign", "right") : List.of();
      case "mpadded" ->
          names.contains("m-llap")
              ? List.of("lspace", "-1width")
              : names.contains("m-clap") ? List.of("lspace", "-0.5width") : List.of();
      default -> List.of();
    };
  }

  private static String variant(List<String> names) {
    if (names.contains("m-mono")) {
      return "monospace";
    }
    String bold = names.contains("m-bold") ? "bold" : "";
    String italic = names.contains("m-italic") ? "italic" : "";
    if (names.contains("m-sans")) {
      if (bold.isEmpty()) {
        return italic.isEmpty() ? "sans-serif" : "sans-serif-italic";
      }
      return italic.isEmpty() ? "bold-sans-serif" : "sans-serif-bold-italic";
    }
    return bold + (bold.isEmpty() || italic.isEmpty() ? "" : "-") + italic;
  }
}
