package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.labpress.bibliography.csl.Look;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;

/** Straight quotation marks in fields, which print as curly ones. */
final class Quotes {
  private Quotes() {}

  static Runs curly(Runs runs) {
    List<Run> curly = new ArrayList<>();
    char before = ' ';
    for (Run run : runs.runs()) {
      boolean code = (run.look() & (Look.MATH | Look.CODE)) != 0 || run.link().isPresent();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < run.text().length(); i++) {
        char c = run.text().charAt(i);
        boolean opens =
            Character.isWhitespace(before) || "([{\u2013\u2014/\u201c".indexOf(before) >= 0;
        if (c == '"' && !code) {
          text.append(opens ? '\u201c' : '\u201d');
        } else if (c == '\'' && !code) {
          text.append(opens ? '\u2018' : '\u2019');
        } else {
          text.append(c);
        }
        before = c;
      }
      curly.add(new Run(text.toString(), run.look(), run.link()));
    }
    return new Runs(curly);
  }
}
