package org.labpress.bibliography.csl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A citation style. */
public final class Style {
  private final Element root;
  private final Map<String, Element> macros;
  private final Element citation;
  private final Optional<Element> bibliography;
  private final boolean namesYearSuffix;
  private final AtomicBoolean runaway = new AtomicBoolean();

  private Style(Element root, Element citation) {
    this.root = root;
    this.citation = citation;
    this.bibliography = root.child("bibliography");
    this.macros = new HashMap<>();
    root.children("macro").forEach(macro -> macros.putIfAbsent(macro.get("name"), macro));
    this.namesYearSuffix =
        root.all().anyMatch(element -> element.get("variable").equals("year-suffix"));
  }

  /**
   * Reads a style.
   *
   * @throws UnreadableStyleException if it is no style, or one that only names another
   */
  public static Style read(String xml) throws UnreadableStyleException {
    Element root = StyleXml.read(xml);
    if (!root.name().equals("style")) {
      throw new UnreadableStyleException(
          "its outer element is <%s>, expected <style>".formatted(root.name()), 0);
    }
    Optional<Element> citation = root.child("citation");
    if (citation.isEmpty()) {
      String parent = parent(root).orElse("");
      throw new UnreadableStyleException(
          parent.isEmpty()
              ? "it has no <citation>"
              : "it only names another style, \"%s\"".formatted(parent),
          0,
          parent);
    }
    Style style = new Style(root, citation.get());
    style.checkMacros();
    return style;
  }

  private static Optional<String> parent(Element root) {
    return root.child("info").stream()
        .flatMap(info -> info.children("link"))
        .filter(link -> link.get("rel").equals("independent-parent"))
        .map(link -> link.get("href").replaceFirst("^.*/", ""))
        .findFirst();
  }

  /** A macro that calls itself would never end. */
  private void checkMacros() throws UnreadableStyleException {
    Set<String> done = new HashSet<>();
    for (String name : macros.keySet().stream().sorted().toList()) {
      check(name, new HashSet<>(), done);
    }
  }

  private void check(String name, Set<String> open, Set<String> done)
      throws UnreadableStyleException {
    if (!open.add(name)) {
      throw new UnreadableStyleException("its macro \"%s\" calls itself".formatted(name), 0);
    }
    if (open.size() > 50) {
      throw new UnreadableStyleException("its macros are nested more than 50 deep", 0);
    }
    Element macro = macros.get(name);
    if (macro != null && !done.contains(name)) {
      List<String> called =
          macro.all().map(e -> e.get("macro")).filter(m -> !m.isEmpty()).distinct().toList();
      for (String inner : called) {
        check(inner, open, done);
      }
      done.add(name);
    }
    open.remove(name);
  }

  /** Returns whether citations are numbers, or names and years. */
  public boolean isNumeric() {
    boolean says =
        root.child("info").stream()
            .flatMap(info -> info.children("category"))
            .anyMatch(category -> category.get("citation-format").equals("numeric"));
    return says
        && root.all()
            .anyMatch(
                element ->
                    !element.name().equals("key")
                        && element.get("variable").equals("citation-number"));
  }

  /**
   * Returns whether printing a work took more steps than any style needs, as with macros that call
   * each other twice and twice again. Nothing more is printed in such a style.
   */
  public boolean isRunaway() {
    return runaway.get();
  }

  void stop() {
    runaway.set(true);
  }

  /** Returns whether citations are raised, as numbers behind a word. */
  public boolean isRaised() {
    return citation.child("layout").filter(l -> l.get("vertical-align").equals("sup")).isPresent();
  }

  /** Returns whether the style wants its citations in notes. */
  public boolean isNote() {
    return root.get("class").equals("note");
  }

  /** Returns the language that the style is written for, empty where it goes with any. */
  public String defaultLocale() {
    return root.get("default-locale");
  }

  /** Returns whether given names can be printed as initials. */
  boolean hasInitials() {
    return root.all()
        .anyMatch(
            element ->
                element.has("initialize-with") && !element.get("initialize").equals("false"));
  }

  Element root() {
    return root;
  }

  Element citation() {
    return citation;
  }

  Optional<Element> bibliography() {
    return bibliography;
  }

  Optional<Element> macro(String name) {
    return Optional.ofNullable(macros.get(name));
  }

  List<Element> locales() {
    return root.children("locale").toList();
  }

  /** Returns whether the style says itself where the letter goes that tells years apart. */
  boolean namesYearSuffix() {
    return namesYearSuffix;
  }
}
