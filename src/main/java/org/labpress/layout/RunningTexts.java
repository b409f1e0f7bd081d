package org.labpress.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labpress.document.Author;
import org.labpress.document.Document;
import org.labpress.document.FrontMatter;
import org.labpress.document.JossRecord;
import org.labpress.document.Located;
import org.labpress.document.PlainText;
import org.labpress.document.PrintedDate;

/**
 * What the words in braces of a running line stand for in one document.
 *
 * @param values by the words; what the author does not say is empty
 */
record RunningTexts(Map<String, String> values) {
  private static final Pattern WORD = Pattern.compile("\\{([a-z]+)\\}");

  /** From this number on only the first author is named. */
  private static final int MANY_AUTHORS = 3;

  RunningTexts {
    values = Map.copyOf(values);
  }

  static RunningTexts of(Document document, PaperStyle style, String lang) {
    FrontMatter front = document.frontMatter();
    JossRecord joss = front.joss();
    Map<String, String> values = new TreeMap<>();
    String title = front.title().map(text -> oneLine(PlainText.of(text.content()))).orElse("");
    String journal =
        text(joss.journal()).or(() -> given(style.design().running().journal())).orElse("");
    values.put("title", title);
    values.put("authors", authors(front.authors()));
    values.put("date", front.date().map(date -> PrintedDate.of(date.value(), lang)).orElse(""));
    values.put("journal", journal);
    values.put("doi", text(joss.doi()).orElse(""));
    values.put("citation", citation(front, title, journal));
    return new RunningTexts(values);
  }

  /** Returns the line with its words replaced. */
  String fill(String line, int page, int pages) {
    Matcher matcher = WORD.matcher(line);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String word = matcher.group(1);
      String value =
          switch (word) {
            case "page" -> Integer.toString(page);
            case "pages" -> Integer.toString(pages);
            default -> values.getOrDefault(word, "");
          };
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString().strip();
  }

  private static String authors(List<Author> authors) {
    List<String> names = authors.stream().map(RunningTexts::family).toList();
    if (names.isEmpty()) {
      return "";
    }
    return names.size() < MANY_AUTHORS ? String.join(" & ", names) : names.get(0) + " et al.";
  }

  private static String family(Author author) {
    Stream<Optional<String>> parts =
        Stream.of(author.person().nonDroppingParticle(), Optional.of(author.person().family()));
    return oneLine(parts.flatMap(Optional::stream).collect(Collectors.joining(" ")));
  }

  /** Returns how the paper is cited, as the Journal of Open Source Software prints it. */
  private static String citation(FrontMatter front, String title, String journal) {
    JossRecord joss = front.joss();
    String year =
        text(joss.year())
            .or(() -> front.date().map(date -> Integer.toString(date.value().getYear())))
            .map(" (%s)"::formatted)
            .orElse("");
    String issue = text(joss.issue()).map("(%s)"::formatted).orElse("");
    String place =
        Stream.of(
                given(journal),
                text(joss.volume()).map(volume -> volume + issue),
                text(joss.page()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    Optional<String> link = text(joss.doi()).map(RunningTexts::address);
    return Stream.of(
            given(authors(front.authors()) + year).map(RunningTexts::sentence),
            given(title).map(RunningTexts::sentence),
            given(place).map(RunningTexts::sentence),
            link.map(address -> address + "."))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** Returns where a DOI leads. */
  static String address(String doi) {
    String bare = doi.strip().replaceFirst("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", "");
    return "https://doi.org/" + bare;
  }

  private static String sentence(String text) {
    return text.matches(".*[.?!]") ? text : text + ".";
  }

  private static Optional<String> text(Optional<Located<String>> value) {
    return value.map(Located::value).map(RunningTexts::oneLine).flatMap(RunningTexts::given);
  }

  private static Optional<String> given(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
