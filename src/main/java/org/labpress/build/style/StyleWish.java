package org.labpress.build.style;

import java.util.Optional;
import org.labpress.document.Located;
import org.labpress.document.PaperLook;

/**
 * Which style somebody wishes for a paper: the command line, the paper itself, or its project. What
 * is empty is left to whoever comes next.
 *
 * @param style name of a style; its place is empty where the command line names it
 * @param columns 1 or 2
 * @param letter whether the paper is US letter; else A4
 */
public record StyleWish(Optional<Name> style, Optional<Integer> columns, Optional<Boolean> letter) {
  public static final StyleWish NONE =
      new StyleWish(Optional.empty(), Optional.empty(), Optional.empty());

  /** The name of a style as somebody wrote it, and where, if that was in a file. */
  public record Name(String text, Optional<Located<String>> written) {}

  /** Returns what the command line wishes. */
  public static StyleWish ofOptions(Optional<String> style, Optional<Integer> columns) {
    return new StyleWish(
        style.map(name -> new Name(name, Optional.empty())), columns, Optional.empty());
  }

  /** Returns what a project wishes. */
  public static StyleWish of(
      Optional<Located<String>> style, Optional<Integer> columns, Optional<Boolean> letter) {
    return new StyleWish(
        style.map(name -> new Name(name.value(), Optional.of(name))), columns, letter);
  }

  /** Returns what a paper wishes. */
  public static StyleWish of(PaperLook look) {
    return of(
        look.style(),
        look.columns().map(Located::value),
        look.papersize().map(size -> size.value().equals("letter")));
  }

  /** Returns this wish, and of the other what this one leaves open. */
  public StyleWish or(StyleWish other) {
    return new StyleWish(
        style.or(other::style), columns.or(other::columns), letter.or(other::letter));
  }
}
