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
  private static final String CLOSING = "\u201d\u2019\u00bb\u201c";

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
    boolean asked = inQuote && last != inner && mark == ',' && "?!".indexOf(inner) >= 0;
    if (asked || isDropped(last, mark) || (mark != ' ' && isDropped(inner, mark))) {
      return;
    }
    if (replacesComma(last, mark)) {
      dropLast(mended);
    } else if (inQuote && ".,".indexOf(mark) >= 0 && "\u201d\u2019".indexOf(last) >= 0) {
      boolean apostrophe = last == '\u2019' && Character.isLetter(inner) && !opensSingle(mended);
      if (!apostrophe) {
        insertBeforeLast(mended, mark);
        return;
      }
    }
    mended.add(run);
  }

  private static boolean opensSingle(List<Run> runs) {
    return runs.stream().anyMatch(run -> run.text().indexOf('\u2018') >= 0);
  }

  private static boolean isDropped(char last, char next) {
    return switch (next) {
      case ' ' -> last == ' ' || last == '\u00a0';
      case '.' -> ".!?\u2026".indexOf(last) >= 0;
      case ',' -> last == ',';
      case ';' -> last == ';';
      case ':' -> ":!?.".indexOf(last) >= 0 && last != '.';
      case '!', '?' -> last == next;
      default -> false;
    };
  }

  private static boolean replacesComma(char last, char next) {
    return (last == ',' || last == ';' || last == ':') && next == '.';
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

  private static void insertBeforeLast(List<Run> runs, char mark) {
    int index = runs.size() - 1;
    Run run = runs.get(index);
    String text = run.text();
    runs.set(
        index,
        run.withText(text.substring(0, text.length() - 1) + mark + text.charAt(text.length() - 1)));
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
