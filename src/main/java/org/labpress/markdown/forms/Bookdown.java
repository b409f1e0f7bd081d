package org.labpress.markdown.forms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes the labels and references of R's bookdown, which are made as those of LaTeX are. */
final class Bookdown {
  private static final Pattern MARK =
      Pattern.compile(
          "(?:\\\\@ref\\((?<target>[A-Za-z0-9][\\w:.-]{0,199}+)\\)"
              + "|\\(\\\\#(?<label>[a-z]{2,4}+:[\\w:.-]{1,199}+)\\))");

  private final String text;
  private final Rewriting rewriting;

  Bookdown(String text, Rewriting rewriting) {
    this.text = text;
    this.rewriting = rewriting;
  }

  /** Returns the offset behind a label or reference, or the start if there is none. */
  int write(int start, int limit) {
    Matcher mark = MARK.matcher(text).region(start, limit);
    if (!mark.lookingAt()) {
      return start;
    }
    String command = mark.group("target") != null ? "target" : "label";
    Piece open = Piece.of(command.equals("target") ? "\\ref{" : "\\label{");
    Piece name = Piece.copy(mark.start(command), mark.end(command));
    rewriting.add(new Edit(start, mark.end(), List.of(open, name, Piece.of("}"))));
    return mark.end();
  }
}
