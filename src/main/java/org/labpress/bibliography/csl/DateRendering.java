package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labpress.bibliography.csl.CslDate.Day;

/** Prints dates (CSL 1.0.2, "Date"). */
final class DateRendering {
  private final Rendering rendering;
  private final Terms terms;
  private final Element element;

  DateRendering(Rendering rendering, Element element) {
    this.rendering = rendering;
    this.terms = rendering.terms;
    this.element = element;
  }

  Runs print(CslDate date) {
    Optional<Day> first = date.first();
    if (first.isEmpty()) {
      return Runs.of(date.literal());
    }
    if (rendering.purpose == Rendering.Purpose.SORTING) {
      return Runs.of(sortable(first.get()));
    }
    List<Part> parts = parts();
    if (parts.isEmpty()) {
      return Runs.EMPTY;
    }
    if (date.days().size() > 1 && !first.get().equals(date.days().get(1))) {
      return range(first.get(), date.days().get(1), parts);
    }
    Runs printed = day(first.get(), parts);
    return date.open() && !printed.isEmpty() ? printed.plus("\u2013") : printed;
  }

  /** Eight digits that sort as the days do; years before Christ come first. */
  private static String sortable(Day day) {
    return "%06d%02d%02d".formatted(day.year() + 100_000, day.month(), day.day());
  }

  /** A part of a date, with the delimiter before it. */
  private record Part(Element element, String delimiter) {
    String name() {
      return element.get("name");
    }
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (!element.has("form")) {
      element
          .children("date-part")
          .forEach(part -> parts.add(new Part(part, element.get("delimiter"))));
      return parts;
    }
    Optional<Element> localized = terms.date(element.get("form"));
    if (localized.isEmpty()) {
      return parts;
    }
    String wanted = element.get("date-parts", "year-month-day");
    localized
        .get()
        .children("date-part")
        .filter(part -> wanted.contains(part.get("name")))
        .forEach(part -> parts.add(new Part(merged(part), localized.get().get("delimiter"))));
    return parts;
  }

  /** Puts what the style says of a part over what the language does. */
  private Element merged(Element part) {
    Optional<Element> own =
        element.children("date-part").filter(p -> p.get("name").equals(part.get("name"))).findAny();
    if (own.isEmpty()) {
      return part;
    }
    java.util.Map<String, String> attributes = new java.util.HashMap<>(part.attributes());
    own.get().attributes().forEach(attributes::put);
    return new Element("date-part", attributes, List.of(), "");
  }

  private Runs day(Day day, List<Part> parts) {
    Runs printed = Runs.EMPTY;
    for (Part part : parts) {
      Runs value = Superscripts.raised(value(part.element(), day));
      if (!value.isEmpty()) {
        Runs decorated = rendering.decorated(value, part.element());
        printed =
            printed.isEmpty()
                ? decorated
                : printed.plus(Runs.of(part.delimiter(), Look.AFFIX)).plus(decorated);
      }
    }
    return trimmed(printed);
  }

  /** What is the same at both ends is printed once: 3–5 May 2020. */
  private Runs range(Day first, Day last, List<Part> parts) {
    boolean sameYear = first.year() == last.year();
    boolean sameMonth = sameYear && first.month() == last.month();
    List<Part> differing =
        parts.stream()
            .filter(
                part ->
                    switch (part.name()) {
                      case "year" -> !sameYear;
                      case "month" -> !sameMonth;
                      default -> true;
                    })
            .toList();
    boolean shownAlike =
        differing.isEmpty() || day(first, differing).text().equals(day(last, differing).text());
    if (shownAlike) {
      return day(first, parts);
    }
    int start = parts.indexOf(differing.get(0));
    int end = parts.indexOf(differing.get(differing.size() - 1)) + 1;
    String largest = !sameYear ? "year" : !sameMonth ? "month" : "day";
    Element deciding =
        differing.stream()
            .filter(part -> part.name().equals(largest))
            .findFirst()
            .orElse(differing.get(0))
            .element();
    Runs dash = Runs.of(deciding.get("range-delimiter", "\u2013"), Look.AFFIX);
    Runs before = day(first, parts.subList(0, start));
    Runs from = day(first, differing);
    Runs to = day(last, parts.subList(start, end));
    Runs after = day(last, parts.subList(end, parts.size()));
    String gap =
        parts.subList(start, end).stream()
            .filter(part -> !value(part.element(), last).isEmpty())
            .reduce((one, two) -> two)
            .map(part -> part.element().get("suffix", " "))
            .orElse("");
    Runs printed = before.isEmpty() ? from : before.plus(" ").plus(from);
    printed = printed.plus(dash).plus(to);
    return after.isEmpty()
        ? printed
        : printed.plus(Runs.of(gap.isEmpty() ? " " : gap, Look.AFFIX)).plus(after);
  }

  private String value(Element part, Day day) {
    String form = part.get("form");
    return switch (part.get("name")) {
      case "year" -> year(day.year(), form);
      case "month" -> month(day.month(), form);
      case "day" -> dayOfMonth(day, form);
      default -> "";
    };
  }

  private String year(int year, String form) {
    if (year < 0) {
      return -year + terms.term("bc");
    }
    if (form.equals("short")) {
      return "%02d".formatted(year % 100);
    }
    return year < 1000 && year > 0 ? year + terms.term("ad") : String.valueOf(year);
  }

  private String month(int month, String form) {
    if (month == 0) {
      return "";
    }
    if (month > 12) {
      return terms.term("season-%02d".formatted(month - 12));
    }
    return switch (form) {
      case "numeric" -> String.valueOf(month);
      case "numeric-leading-zeros" -> "%02d".formatted(month);
      default ->
          terms.term("month-%02d".formatted(month), form.equals("short") ? "short" : "long", false);
    };
  }

  private String dayOfMonth(Day day, String form) {
    if (day.day() == 0 || day.month() == 0) {
      return "";
    }
    return switch (form) {
      case "numeric-leading-zeros" -> "%02d".formatted(day.day());
      case "ordinal" ->
          day.day() > 1 && terms.onlyFirstIsOrdinal()
              ? String.valueOf(day.day())
              : terms.ordinal(day.day(), terms.gender("month-%02d".formatted(day.month())));
      default -> String.valueOf(day.day());
    };
  }

  /** Puts the letter that tells years apart behind the year. */
  Runs withYearSuffix(Runs printed, String letter) {
    List<Run> runs = new ArrayList<>();
    boolean done = false;
    for (Run run : printed.runs()) {
      java.util.regex.Matcher year =
          java.util.regex.Pattern.compile("[0-9]{4}").matcher(run.text());
      if (!done && year.find()) {
        done = true;
        runs.add(
            run.withText(
                run.text().substring(0, year.end()) + letter + run.text().substring(year.end())));
      } else {
        runs.add(run);
      }
    }
    return done ? new Runs(runs) : printed.plus("-" + letter.toLowerCase(Locale.ROOT));
  }

  private static Runs trimmed(Runs runs) {
    if (runs.isEmpty()) {
      return runs;
    }
    List<Run> all = new ArrayList<>(runs.runs());
    int last = all.size() - 1;
    Run run = all.get(last);
    // A day that is missing leaves the comma and space that would have followed it.
    all.set(last, run.is(Look.AFFIX) ? run.withText(run.text().replaceFirst("[ ,]+$", "")) : run);
    return new Runs(all);
  }
}
