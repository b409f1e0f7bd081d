package org.labpress.html;

import org.labpress.document.DataFile;
import org.labpress.document.NumberOrigin;
import org.labpress.document.PrintedLanguage;
import org.labpress.document.PrintedWord;

/**
 * Writes what is shown beside a number while the pointer or the keyboard is on it: the file, what
 * was asked of it, and what it answered. The style sheet hides it until then.
 */
final class NumberCard {
  private final HtmlBuffer out;
  private final PrintedLanguage language;

  NumberCard(HtmlBuffer out, PrintedLanguage language) {
    this.language = language;
    this.out = out;
  }

  /** Returns the class of a number. */
  static String className(NumberOrigin origin) {
    return switch (origin.state()) {
      case CHECKED -> "lp-number";
      case STALE -> "lp-number lp-number-stale";
      case UNKNOWN -> "lp-number lp-number-unknown";
    };
  }

  /**
   * Writes the card.
   *
   * @param id by which the number is described
   */
  HtmlBuffer write(String id, NumberOrigin origin) {
    out.markup("<span class=\"lp-number-card\" role=\"tooltip\"").attribute("id", id).markup(">");
    boolean cells = origin.count().isPresent();
    if (cells) {
      origin.files().forEach(file -> row(PrintedWord.FILE.atStart(language), file.path()));
    }
    PrintedWord how = cells ? PrintedWord.SELECTOR : PrintedWord.CALCULATION;
    row(how.atStart(language), origin.expression());
    row(PrintedWord.VALUE.atStart(language), origin.value());
    origin.count().ifPresent(count -> row("n", Integer.toString(count)));
    for (DataFile file : origin.files()) {
      row(cells ? "SHA-256" : file.path(), (cells ? "" : "SHA-256 ") + file.shortHash());
    }
    for (DataFile file : origin.files()) {
      file.making()
          .command()
          .ifPresent(command -> row(PrintedWord.MADE_BY.atStart(language), command));
    }
    if (origin.state() == NumberOrigin.State.STALE) {
      row(PrintedWord.STALE.atStart(language), PrintedWord.STALE_NUMBER.in(language));
    }
    return out.markup("</span>");
  }

  private void row(String name, String value) {
    out.markup("<span class=\"lp-number-row\"><span>").text(name).markup("</span> <span>");
    out.text(value).markup("</span></span> ");
  }
}
