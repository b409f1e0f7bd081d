package org.labpress.bibliography.csl;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raised letters that languages end their ordinals with; few fonts have them as characters. */
final class Superscripts {
  private static final Pattern RAISED =
      Pattern.compile("[\u00aa\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d61\u2071\u207f]+");

  private Superscripts() {}

  /** Returns a term in which raised letters are plain ones that are raised by their look. */
  static Runs raised(String term) {
    List<Run> runs = new ArrayList<>();
    Matcher raised = RAISED.matcher(term);
    int from = 0;
    while (raised.find()) {
      runs.add(new Run(term.substring(from, raised.start()), Look.PLAIN));
      String plain = Normalizer.normalize(raised.group(), Normalizer.Form.NFKC);
      runs.add(new Run(plain, Look.SUPERSCRIPT));
      from = raised.end();
    }
    runs.add(new Run(term.substring(from), Look.PLAIN));
    return new Runs(runs);
  }
}
