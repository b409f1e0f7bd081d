package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Mends what comes of joining fields with the marks of a style: two full stops, a comma before a
 * stop, a stop behind a question mark, a mark that belongs inside a closing quotation mark.
 */
final class Punctuation {
  private static final String DOI_ADDRESS = "https://doi.org/";
  private static final String CLOSING = "\u201d\u2019\u00bb" + QuoteMarks.CLOSE;

  private Punctuation() {}

  /**
   * Returns runs that read well. Only marks of the style give way, never those of the data.
   *
   * @param inQuote whether a comma or stop goes before a closing quotation mark
   */
  static Runs mend(Runs runs, boolean inQuote) {
    List<Run> mended = new ArrayList<>();
    for (Run run : runs.runs()) {
      if (run.is(Look.AFFIX)) {
        affix(run, inQuote, mended);
      } else {
        data(run, mended);
      }
    }
    List<Run> plain = new Runs(mended).map(run -> run.withLook(run.look() & ~Look.AFFIX)).runs();
    List<Run> linked = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      Optional<String> next = i + 1 < plain.size() ? plain.get(i + 1).link() : Optional.empty();
      linkPrefix(plain.get(i), next, linked);
    }
    return new Runs(linked);
  }

  private static void data(Run run, List<Run> mended) {
    String text = run.text();
    char last = lastCharacter(mended);
    if (last == ' ' && text.startsWith(" ")) {
      text = text.substring(1);
    }
    if (!text.isEmpty()) {
      mended.add(run.withText(text));
    }
  }

  private static void affix(Run run, boolean inQuote, List<Run> mended) {
    run.text()
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(mark -> affix(run.withText(mark), mark.charAt(0), inQuote, mended));
  }

  /** Adds one character of the style. */
  private static void affix(Run run, char mark, boolean inQuote, List<Run> mended) {
    char last = lastCharacter(mended);
    char inner = CLOSING.indexOf(last) >= 0 ? characterBefore(mended) : last;
    if (isDropped(last, mark) || (mark != ' ' && isDropped(inner, mark))) {
      return;
    }
    if (replaces(last, mark)) {
      dropLast(mended);
    } else if (inQuote && ".,".indexOf(mark) >= 0 && isQuote(last, mended)) {
      insertInside(mended, mark);
      return;
    }
    mended.add(run);
  }

  private static boolean isQuote(char last, List<Run> runs) {
    return last == '\u201d'
        || last == QuoteMarks.CLOSE.charAt(0)
        || (last == '\u2019' && (!Character.isLetter(characterBefore(runs)) || opensSingle(runs)));
  }

  private static boolean opensSingle(List<Run> runs) {
    return runs.stream().anyMatch(run -> run.text().indexOf('\u2018') >= 0);
  }

  private static boolean isDropped(char last, char next) {
    return switch (next) {
      case ' ' -> last == ' ' || last == '\u00a0';
      case '.' -> ".!?:;\u2026".indexOf(last) >= 0;
      case ',' -> last == ',';
      case ';' -> last == ';';
      case ':' -> ":;!?".indexOf(last) >= 0;
      case '!', '?' -> last == next;
      default -> false;
    };
  }

  private static boolean replaces(char last, char next) {
    return ":;".indexOf(last) >= 0 && "!?".indexOf(next) >= 0;
  }

  private static char lastCharacter(List<Run> runs) {
    if (runs.isEmpty()) {
      return 0;
    }
    String text = runs.get(runs.size() - 1).text();
    return text.charAt(text.length() - 1);
  }

  private static char characterBefore(List<Run> runs) {
    int run = runs.size() - 1;
    int at = runs.get(run).text().length() - 2;
    while (at < 0 && run > 0) {
      run--;
      at = runs.get(run).text().length() - 1;
    }
    return at < 0 ? 0 : runs.get(run).text().charAt(at);
  }

  private static void dropLast(List<Run> runs) {
    int index = runs.size() - 1;
    Run run = runs.get(index);
    if (run.text().length() == 1) {
      runs.remove(index);
    } else {
      runs.set(index, run.withText(run.text().substring(0, run.text().length() - 1)));
    }
  }

  /** Puts a mark before the closing quotation marks at the end, inner ones too. */
  private static void insertInside(List<Run> runs, char mark) {
    int index = runs.size() - 1;
    int at = runs.get(index).text().length() - 1;
    while (true) {
      int before = at > 0 ? index : index - 1;
      int beforeAt = at > 0 ? at - 1 : before < 0 ? -1 : runs.get(before).text().length() - 1;
      boolean quote =
          before >= 0
              && isQuote(runs.get(before).text().charAt(beforeAt), cut(runs, before, beforeAt));
      if (!quote) {
        break;
      }
      index = before;
      at = beforeAt;
    }
    Run run = runs.get(index);
    if (at == 0 && index > 0 && !runs.get(index - 1).is(Look.MATH)) {
      Run inner = runs.get(index - 1);
      runs.set(index - 1, inner.withText(inner.text() + mark));
    } else {
      runs.set(index, run.withText(run.text().substring(0, at) + mark + run.text().substring(at)));
    }
  }

  /** Returns the runs up to and with a character. */
  private static List<Run> cut(List<Run> runs, int index, int at) {
    List<Run> cut = new ArrayList<>(runs.subList(0, index));
    cut.add(runs.get(index).withText(runs.get(index).text().substring(0, at + 1)));
    return cut;
  }

  /** Gives the "https://doi.org/" that a style writes before an identifier the link behind it. */
  private static void linkPrefix(Run run, Optional<String> next, List<Run> linked) {
    boolean prefix =
        next.isPresent()
            && run.link().isEmpty()
            && run.text().endsWith(DOI_ADDRESS)
            && next.get().startsWith(DOI_ADDRESS);
    if (!prefix) {
      linked.add(run);
      return;
    }
    int start = run.text().length() - DOI_ADDRESS.length();
    if (start > 0) {
      linked.add(run.withText(run.text().substring(0, start)));
    }
    linked.add(run.withText(DOI_ADDRESS).withLink(next.get()));
  }
}
