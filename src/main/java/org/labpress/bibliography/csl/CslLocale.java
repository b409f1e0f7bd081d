package org.labpress.bibliography.csl;

/** The words and dates of a language, as its CSL locale file gives them. */
public final class CslLocale {
  private final Element root;

  private CslLocale(Element root) {
    this.root = root;
  }

  /**
   * Reads a locale file.
   *
   * @throws UnreadableStyleException if it is none
   */
  public static CslLocale read(String xml) throws UnreadableStyleException {
    Element root = StyleXml.read(xml);
    if (!root.name().equals("locale")) {
      throw new UnreadableStyleException(
          "its outer element is <%s>, expected <locale>".formatted(root.name()), 0);
    }
    return new CslLocale(root);
  }

  Element root() {
    return root;
  }
}
