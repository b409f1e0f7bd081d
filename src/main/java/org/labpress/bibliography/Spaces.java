package org.labpress.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.labpress.bibliography.csl.Run;
import org.labpress.bibliography.csl.Runs;

/** White space in fields, which are folded over lines as it pleases their editors. */
final class Spaces {
  private Spaces() {}

  /** Returns the runs with single spaces and none at the ends, and without control characters. */
  static Runs single(Runs runs) {
    List<Run> folded = new ArrayList<>();
    boolean open = false;
    for (Run run : runs.runs()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < run.text().length(); i++) {
        char c = run.text().charAt(i);
        boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (space ? open : c >= ' ' && c != 0x7F) {
          text.append(space ? ' ' : c);
        }
        open = space ? false : c >= ' ' || open;
      }
      folded.add(new Run(text.toString(), run.look(), run.link()));
    }
    int last = folded.size() - 1;
    while (last >= 0
        && folded.get(last).text().isBlank()
        && !folded.get(last).text().contains("\u00a0")) {
      folded.remove(last--);
    }
    if (last >= 0) {
      Run run = folded.get(last);
      folded.set(last, new Run(run.text().replaceFirst(" $", ""), run.look(), run.link()));
    }
    return new Runs(folded);
  }
}
