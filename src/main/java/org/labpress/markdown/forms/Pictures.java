package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.markdown.forms.Arguments.Value;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes the figures of other tools as ours. */
final class Pictures {
  private final Lines lines;
  private final Rewriting rewriting;

  Pictures(Lines lines, Rewriting rewriting) {
    this.lines = lines;
    this.rewriting = rewriting;
  }

  /** Writes MyST's figure, whose caption is the first paragraph of the body. */
  int write(Directive directive) {
    int first = directive.body();
    while (first < directive.close() && lines.isBlank(first)) {
      first++;
    }
    int last = first;
    while (last < directive.close() && !lines.isBlank(last)) {
      last++;
    }
    String tail = "](" + destination(directive.argument().text()) + ")" + attributes(directive);
    if (first == last) {
      rewriting.add(
          new Edit(
              directive.start(), lines.end(directive.close()), List.of(Piece.of("![" + tail))));
      return directive.close() + 1;
    }
    String line = lines.line(first);
    int text = lines.start(first) + line.length() - line.stripLeading().length();
    rewriting.add(new Edit(directive.start(), text, List.of(Piece.of("!["))));
    int end = lines.end(last - 1);
    rewriting.add(new Edit(end, end, List.of(Piece.of(tail))));
    rewriting.add(Edit.removal(lines.start(directive.close()), lines.end(directive.close())));
    return first;
  }

  private static String attributes(Directive directive) {
    List<String> attributes = new ArrayList<>();
    attributes.add(directive.id());
    for (String key : List.of("width", "height", "alt")) {
      directive
          .option(key)
          .filter(value -> !value.text().isBlank())
          .ifPresent(value -> attributes.add(key + "=" + Names.quoted(value.text())));
    }
    return Directive.braces(attributes);
  }

  /** Returns the pieces of a figure that a shortcode or tag describes; empty without a file. */
  static Optional<List<Piece>> pieces(Arguments arguments) {
    Optional<Value> source =
        arguments.named("src", "image_path", "path", "url", "file").or(() -> arguments.word(1));
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of("!["));
    arguments.named("caption", "title").ifPresent(value -> pieces.add(value.piece()));
    pieces.add(Piece.of("](" + destination(source.get().text()) + ")"));
    List<String> attributes = new ArrayList<>();
    arguments.named("id", "label").ifPresent(value -> attributes.add("#" + value.text()));
    arguments.named("alt").ifPresent(value -> attributes.add("alt=" + Names.quoted(value.text())));
    arguments
        .named("width")
        .ifPresent(value -> attributes.add("width=" + Names.quoted(pixels(value.text()))));
    String braces = Directive.braces(attributes);
    if (!braces.isEmpty()) {
      pieces.add(Piece.of(braces));
    }
    return Optional.of(pieces);
  }

  /** A bare number counts pixels, as in HTML. */
  private static String pixels(String width) {
    return width.chars().allMatch(Character::isDigit) ? width + "px" : width;
  }

  /** Returns a destination that may hold spaces and brackets. */
  static String destination(String path) {
    String plain = path.strip();
    boolean odd = plain.chars().anyMatch(c -> c == ' ' || c == '(' || c == ')');
    return odd ? "<" + plain.replace("<", "%3C").replace(">", "%3E") + ">" : plain;
  }
}
