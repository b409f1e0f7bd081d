package org.labpress.jats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.bibliography.csl.CslDate;
import org.labpress.bibliography.csl.Item;
import org.labpress.bibliography.csl.Name;
import org.labpress.bibliography.csl.Names;

/** What the lists of references for machines say about a work; texts are empty where unknown. */
record CitedWork(Item item) {
  /** The first of two numbers, where a field holds that of print and that of the web. */
  private static final Pattern ISSN = Pattern.compile("\\d{4}-\\d{3}[\\dxX]");

  private static final Pattern ISBN = Pattern.compile("[\\d-]{9,16}[\\dxX]");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

  String text(String variable) {
    return ArticleFacts.line(item.text(variable).text());
  }

  String title() {
    return text("title");
  }

  /** Returns the title of the journal, book or series in which the work came out. */
  String container() {
    return text("container-title");
  }

  List<Name> people(String role) {
    return Optional.ofNullable(item.names().get(role)).map(Names::names).orElse(List.of());
  }

  boolean hasOthers(String role) {
    return Optional.ofNullable(item.names().get(role)).map(Names::others).orElse(false);
  }

  String doi() {
    Matcher doi = DOI.matcher(text("DOI"));
    return doi.find() ? doi.group() : "";
  }

  String issn() {
    return first(ISSN, text("ISSN"));
  }

  String isbn() {
    return first(ISBN, text("ISBN"));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group() : "";
  }

  String firstPage() {
    return text("page").split("[-\u2010-\u2015,]", 2)[0].strip();
  }

  String lastPage() {
    Matcher range =
        Pattern.compile("[^-\u2010-\u2015,]+[-\u2010-\u2015]+([^-\u2010-\u2015,]+)")
            .matcher(text("page"));
    return range.matches() ? range.group(1).strip() : "";
  }

  Optional<CslDate.Day> date(String variable) {
    return Optional.ofNullable(item.dates().get(variable))
        .flatMap(date -> date.days().stream().findFirst());
  }

  boolean isBook() {
    return item.type().equals("book");
  }
}
