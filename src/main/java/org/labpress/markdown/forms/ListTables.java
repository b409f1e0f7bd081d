package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes MyST's {@code list-table}, a list of lists with a cell an item, as a pipe table. */
final class ListTables {
  private static final Pattern ROW = Pattern.compile("[ \\t]*+[*+-][ \\t]+[*+-](?:[ \\t]+|$)");
  private static final Pattern CELL = Pattern.compile("[ \\t]++[*+-](?:[ \\t]+|$)");

  private final Lines lines;
  private final Rewriting rewriting;

  ListTables(Lines lines, Rewriting rewriting) {
    this.lines = lines;
    this.rewriting = rewriting;
  }

  int write(Directive directive) {
    List<List<List<Piece>>> rows = rows(directive);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), columns, pieces);
      if (i == 0) {
        pieces.add(Piece.of("\n" + "|---".repeat(columns) + "|"));
      }
      pieces.add(Piece.of("\n"));
    }
    String caption = directive.argument().text();
    String id = directive.id().strip();
    if (!caption.isBlank() || !id.isEmpty()) {
      pieces.add(Piece.of("\n: " + caption + (id.isEmpty() ? "" : " {" + id + "}")));
    }
    rewriting.add(new Edit(directive.start(), lines.end(directive.close()), pieces));
    return directive.close() + 1;
  }

  private static void row(List<List<Piece>> cells, int columns, List<Piece> pieces) {
    for (int column = 0; column < columns; column++) {
      pieces.add(Piece.of("| "));
      if (column < cells.size()) {
        pieces.addAll(cells.get(column));
      }
      pieces.add(Piece.of(" "));
    }
    pieces.add(Piece.of("|"));
  }

  private List<List<List<Piece>>> rows(Directive directive) {
    List<List<List<Piece>>> rows = new ArrayList<>();
    for (int line = directive.body(); line < directive.close(); line++) {
      String text = lines.line(line);
      Matcher row = ROW.matcher(text);
      Matcher cell = CELL.matcher(text);
      if (row.lookingAt()) {
        rows.add(new ArrayList<>());
        rows.get(rows.size() - 1).add(cell(line, row.end()));
      } else if (!rows.isEmpty() && cell.lookingAt()) {
        rows.get(rows.size() - 1).add(cell(line, cell.end()));
      } else if (!rows.isEmpty() && !text.isBlank()) {
        List<List<Piece>> last = rows.get(rows.size() - 1);
        last.get(last.size() - 1).add(Piece.of(" "));
        last.get(last.size() - 1).addAll(cell(line, text.length() - text.stripLeading().length()));
      }
    }
    return rows;
  }

  private List<Piece> cell(int line, int from) {
    List<Piece> pieces = new ArrayList<>();
    int start = lines.start(line) + from;
    if (start < lines.end(line)) {
      pieces.add(Piece.copy(start, lines.end(line)));
    }
    return pieces;
  }
}
