package org.labpress.jats;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 in which the elements that hold elements stand on lines of their own and text is
 * never touched by indentation. Characters that XML 1.0 does not allow become U+FFFD.
 */
final class XmlWriter {
  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out = new StringBuilder();
  private final Deque<Element> open = new ArrayDeque<>();

  private int elements;

  /** Whether the start tag written last lacks its end. */
  private boolean inTag;

  private static final class Element {
    private final String name;
    private boolean blocks;

    Element(String name) {
      this.name = name;
    }
  }

  /** Starts a document with what stands before its root. */
  static XmlWriter document(String prologue) {
    XmlWriter writer = new XmlWriter();
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").append(prologue);
    return writer;
  }

  /** Opens an element on a line of its own; for the parameters see {@link #inline}. */
  XmlWriter block(String name, String... attributes) {
    endTag();
    if (!open.isEmpty()) {
      open.peek().blocks = true;
      newLine();
    }
    return start(name, attributes);
  }

  /**
   * Opens an element in the line.
   *
   * @param attributes names and values by turns; those of empty value are left out
   */
  XmlWriter inline(String name, String... attributes) {
    endTag();
    return start(name, attributes);
  }

  private XmlWriter start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1], true);
        out.append('"');
      }
    }
    open.push(new Element(name));
    elements++;
    inTag = true;
    return this;
  }

  XmlWriter text(String text) {
    if (!text.isEmpty()) {
      endTag();
      escape(text, false);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  XmlWriter close() {
    Element element = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      if (element.blocks) {
        newLine();
      }
      out.append("</").append(element.name).append('>');
    }
    return this;
  }

  /** Writes an element that holds text, on a line of its own. */
  XmlWriter leaf(String name, String text, String... attributes) {
    return block(name, attributes).text(text).close();
  }

  /** Writes an element that holds text, unless the text is empty. */
  XmlWriter known(String name, String text, String... attributes) {
    return text.isEmpty() ? this : leaf(name, text, attributes);
  }

  /** Returns how many elements were opened so far. */
  int elements() {
    return elements;
  }

  /** Returns what was written; every element is closed. */
  @Override
  public String toString() {
    return out + "\n";
  }

  private void endTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(open.size()));
  }

  private void escape(String text, boolean attribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> {
                  if (attribute) {
                    out.append("&#").append(c).append(';');
                  } else {
                    out.append((char) c);
                  }
                }
                default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
              }
            });
  }

  /** XML 1.0, production 2 (Char), without the carriage return, which readers take for a line. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
