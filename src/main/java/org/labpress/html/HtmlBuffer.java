package org.labpress.html;

/** HTML in the making. */
final class HtmlBuffer {
  private final StringBuilder html = new StringBuilder();

  /** Appends markup of our own. */
  HtmlBuffer markup(String markup) {
    html.append(markup);
    return this;
  }

  /** Appends text, escaped. */
  HtmlBuffer text(String text) {
    html.append(HtmlEscape.text(text));
    return this;
  }

  /** Appends an attribute with a space before it. */
  HtmlBuffer attribute(String name, String value) {
    html.append(' ').append(name).append("=\"").append(HtmlEscape.text(value)).append('"');
    return this;
  }

  /** Ends the line, unless nothing stands on it. */
  HtmlBuffer line() {
    if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
      html.append('\n');
    }
    return this;
  }

  boolean isEmpty() {
    return html.isEmpty();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
