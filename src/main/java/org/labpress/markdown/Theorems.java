package org.labpress.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Emphasis;
import org.labpress.document.Heading;
import org.labpress.document.Inline;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.Strong;
import org.labpress.document.Theorem;
import org.labpress.document.Theorem.Kind;
import org.labpress.source.SourceSpan;

/**
 * Makes theorems and their like of divs: by their class, as in bookdown, {@code ::: {.theorem
 * #line}}; or by the first letters of their label, as in Quarto, {@code ::: {#thm-line}}.
 */
final class Theorems {
  /** Begins the class of a kind that could mean something else: {@code .prf-claim}. */
  private static final String PREFIX = "prf-";

  /** Kinds that a class names without the prefix. */
  private static final Set<Kind> BARE =
      EnumSet.of(
          Kind.THEOREM,
          Kind.LEMMA,
          Kind.COROLLARY,
          Kind.PROPOSITION,
          Kind.CONJECTURE,
          Kind.DEFINITION,
          Kind.EXAMPLE,
          Kind.EXERCISE,
          Kind.HYPOTHESIS,
          Kind.AXIOM,
          Kind.REMARK,
          Kind.SOLUTION,
          Kind.PROOF);

  private Theorems() {}

  /** Returns whether a div with these attributes may be a theorem. */
  static boolean isOne(Attributes attributes) {
    return attributes.id().flatMap(Theorems::ofLabel).isPresent()
        || attributes.classes().stream().anyMatch(name -> ofClass(name).isPresent());
  }

  /**
   * Returns the theorem that a div is; empty for other divs, and for one that says itself what it
   * is, as Pandoc writes them: {@code **Theorem 1**. …}.
   *
   * @param name from the line that opens the div; if empty, a heading at the start is the name
   */
  static Optional<Theorem> of(
      Attributes attributes, List<Inline> name, List<Block> blocks, SourceSpan span) {
    Optional<String> className =
        attributes.classes().stream().filter(found -> ofClass(found).isPresent()).findFirst();
    Optional<Kind> kind =
        className.flatMap(Theorems::ofClass).or(() -> attributes.id().flatMap(Theorems::ofLabel));
    if (kind.isEmpty() || saysItself(kind.get(), blocks)) {
      return Optional.empty();
    }
    List<String> classes = new ArrayList<>(attributes.classes());
    className.ifPresent(classes::remove);
    Map<String, String> values = new TreeMap<>(attributes.values());
    values.remove("name");
    values.remove("title");
    Attributes rest = Attributes.of(attributes.id(), classes, values);
    boolean headed = name.isEmpty() && !blocks.isEmpty() && blocks.get(0) instanceof Heading;
    List<Inline> shown = headed ? ((Heading) blocks.get(0)).content() : name;
    List<Block> text = headed ? blocks.subList(1, blocks.size()) : blocks;
    return Optional.of(new Theorem(kind.get(), shown, text, rest, Optional.empty(), span));
  }

  /** Returns the kind of a label such as {@code thm-line} or {@code thm:line}. */
  private static Optional<Kind> ofLabel(String label) {
    for (Kind kind : Kind.values()) {
      String prefix = kind.prefix();
      boolean starts =
          !prefix.isEmpty()
              && label.length() > prefix.length() + 1
              && label.startsWith(prefix)
              && "-:".indexOf(label.charAt(prefix.length())) >= 0;
      if (starts) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<Kind> ofClass(String name) {
    boolean prefixed = name.startsWith(PREFIX);
    String word = prefixed ? name.substring(PREFIX.length()) : name;
    for (Kind kind : Kind.values()) {
      if ((prefixed || BARE.contains(kind)) && word.equals(kind.className())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static boolean saysItself(Kind kind, List<Block> blocks) {
    if (blocks.isEmpty()
        || !(blocks.get(0) instanceof Paragraph first)
        || first.content().isEmpty()
        || !(first.content().get(0) instanceof Strong
            || first.content().get(0) instanceof Emphasis)) {
      return false;
    }
    String head = PlainText.of(first.content().subList(0, 1)).strip();
    return kind.words().stream()
        .filter(head::startsWith)
        .anyMatch(w -> head.substring(w.length()).matches("(?s)(?:[ \\u00A0]\\d.*|[.:]?)"));
  }
}
