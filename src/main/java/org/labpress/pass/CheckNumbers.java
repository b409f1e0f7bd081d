package org.labpress.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.NumberOrigin;
import org.labpress.document.NumberOrigin.State;
import org.labpress.document.Rewriter;
import org.labpress.document.Text;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.SourceSpan;
import org.labpress.table.Formula;
import org.labpress.table.NumberLiteral;
import org.labpress.table.Parsed;
import org.labpress.table.Quantity;
import org.labpress.table.Selector;

/**
 * Compares the numbers that name their source with it, at their own precision, and fills in those
 * that are not written out. Reports {@code number/stale}, {@code number/expression} and what {@link
 * NumberLookup} reports.
 */
final class CheckNumbers implements Pass {
  @Override
  public String name() {
    return "check-numbers";
  }

  /** Captions of charts and tables hold numbers, and are there only once these are read. */
  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.INCLUDES, Feature.TABLES, Feature.CHARTS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.NUMBERS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    Checker checker = new Checker(context);
    Document checked = checker.rewrite(document);
    return new Checked<>(checked, checker.diagnostics);
  }

  private static final class Checker extends Rewriter {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final NumberLookup lookup;

    Checker(PassContext context) {
      this.lookup =
          new NumberLookup(
              context.workspace(), context.tables(), context.charts().metrics(), diagnostics);
    }

    @Override
    public Inline checkedNumber(CheckedNumber inline) {
      if (inline.origin().isPresent()) {
        return inline;
      }
      Optional<NumberLiteral> literal = inline.literal().flatMap(this::literal);
      boolean readable = inline.literal().isEmpty() || literal.isPresent();
      boolean spread = literal.filter(l -> l.spread().isPresent()).isPresent();
      Optional<NumberLookup.Found> found =
          value(Selector.parse(inline.selector().value()), inline.selector())
              .flatMap(selector -> lookup.find(selector, inline.selector(), spread));
      if (found.isEmpty() || !readable) {
        return inline.withOrigin(unknown(inline.selector().value(), files(inline.selector())));
      }
      NumberLookup.Found number = found.get();
      String value = number.text().orElseGet(() -> Quantity.raw(number.quantity().value()));
      if (literal.isEmpty()) {
        Text text = new Text(filled(number), inline.span());
        return inline.withContent(List.of(text)).withOrigin(origin(State.CHECKED, number, value));
      }
      boolean agrees = literal.get().agrees(number.quantity());
      if (!agrees) {
        diagnostics.add(stale(literal.get(), inline.literal().orElseThrow(), number));
      }
      return inline.withOrigin(origin(agrees ? State.CHECKED : State.STALE, number, value));
    }

    /** Returns the digits that the file has; of what is worked out, a few. */
    private static String filled(NumberLookup.Found number) {
      String text = number.text().orElseGet(() -> Quantity.printed(number.quantity().value()));
      return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    private static NumberOrigin origin(State state, NumberLookup.Found number, String value) {
      OptionalDouble half = number.quantity().spread();
      String shown = half.isPresent() ? value + " ± " + Quantity.raw(half.getAsDouble()) : value;
      return new NumberOrigin(
          state,
          number.selector().shown(),
          shown,
          OptionalInt.of(number.count()),
          List.of(number.file()));
    }

    /** Returns the file that a selector names, for a number that cannot be found in it. */
    private List<DataFile> files(Located<String> selector) {
      return Selector.parse(selector.value())
          .value()
          .flatMap(read -> lookup.file(read, selector.span().file().path()))
          .stream()
          .toList();
    }

    private static NumberOrigin unknown(String expression, List<DataFile> files) {
      return new NumberOrigin(State.UNKNOWN, expression, "", OptionalInt.empty(), files);
    }

    private Diagnostic stale(NumberLiteral literal, SourceSpan place, NumberLookup.Found number) {
      String corrected = literal.corrected(number.quantity());
      Selector selector = number.selector();
      String asked =
          number.quantity().spread().isPresent()
              ? "%s mean ± %s"
                  .formatted(selector.cells(), selector.aggregate().orElseThrow().label())
              : selector.shown();
      String count = selector.aggregate().isPresent() ? " (n=%d)".formatted(number.count()) : "";
      Diagnostic stale =
          stale(literal, corrected, place, "%s %s".formatted(number.file().path(), asked), count)
              .withHint("run 'labpress fix numbers', or correct the file");
      if (isPercentUnsaid(literal, number.quantity())) {
        stale =
            stale.withHint(
                "if column \"%s\" is in percent, say so in its header: %s [%%]"
                    .formatted(selector.column().text(), selector.column().text()));
      }
      return number.cell().isPresent()
          ? stale.withLabel(number.cell().get(), "the number in the file")
          : stale;
    }

    /** Returns whether the text would be right if the column said that it is in percent. */
    private static boolean isPercentUnsaid(NumberLiteral literal, Quantity quantity) {
      return literal.percent()
          && quantity.unit() == Quantity.Unit.NUMBER
          && literal.agrees(
              new Quantity(quantity.value(), quantity.spread(), Quantity.Unit.PERCENT));
    }

    private static Diagnostic stale(
        NumberLiteral literal, String corrected, SourceSpan place, String asked, String count) {
      Fix fix =
          new Fix(
              "write %s".formatted(corrected.strip()),
              true,
              List.of(new TextEdit(place, corrected)));
      return Diagnostic.error(
              "number/stale",
              place,
              "text says %s, %s = %s%s"
                  .formatted(literal.text().strip(), asked, corrected.strip(), count))
          .withFix(fix);
    }

    @Override
    public Inline calculation(Calculation inline) {
      if (inline.origin().isPresent()) {
        return inline;
      }
      Located<String> expression = inline.expression();
      Optional<NumberLiteral> literal = literal(inline.literal());
      Optional<Formula> formula = value(Formula.parse(expression.value()), expression);
      if (formula.isEmpty()) {
        return inline.withOrigin(unknown(expression.value(), List.of()));
      }
      Map<Selector, Double> cells = new HashMap<>();
      Set<DataFile> files = new LinkedHashSet<>();
      Set<Quantity.Unit> units = new LinkedHashSet<>();
      boolean complete = true;
      for (Selector selector : formula.get().selectors()) {
        Optional<NumberLookup.Found> found = lookup.find(selector, expression, false);
        complete &= found.isPresent();
        lookup.file(selector, expression.span().file().path()).ifPresent(files::add);
        found.ifPresent(
            number -> {
              cells.put(selector, number.quantity().value());
              units.add(number.quantity().unit());
            });
      }
      Optional<Double> value =
          complete ? value(formula.get().evaluate(cells), expression) : Optional.empty();
      if (value.isEmpty() || literal.isEmpty()) {
        return inline.withOrigin(unknown(expression.value(), List.copyOf(files)));
      }
      boolean sure = units.size() == 1 && !formula.get().hasPercent();
      boolean percent = literal.get().percent() || formula.get().hasPercent();
      Quantity.Unit open = percent ? Quantity.Unit.OPEN : Quantity.Unit.NUMBER;
      Quantity.Unit unit = sure ? units.iterator().next() : open;
      Quantity quantity = new Quantity(value.get(), OptionalDouble.empty(), unit);
      boolean agrees = literal.get().agrees(quantity);
      if (!agrees) {
        String corrected = literal.get().corrected(quantity);
        diagnostics.add(
            stale(literal.get(), corrected, inline.literal(), oneLine(expression.value()), "")
                .withHint("run 'labpress fix numbers', or correct the calculation"));
      }
      return inline.withOrigin(
          new NumberOrigin(
              agrees ? State.CHECKED : State.STALE,
              oneLine(expression.value()),
              Quantity.raw(value.get()),
              OptionalInt.empty(),
              List.copyOf(files)));
    }

    private static String oneLine(String text) {
      return text.strip().replaceAll("\\s+", " ");
    }

    private Optional<NumberLiteral> literal(SourceSpan place) {
      Parsed<NumberLiteral> parsed = NumberLiteral.parse(place.text());
      parsed
          .fault()
          .ifPresent(
              fault ->
                  diagnostics.add(
                      Diagnostic.error("number/expression", place, fault.message())
                          .withHint("put one number between the brackets")));
      return parsed.value();
    }

    /** Returns what was read; a fault is reported at its column. */
    private <T> Optional<T> value(Parsed<T> parsed, Located<String> written) {
      parsed
          .fault()
          .ifPresent(
              fault ->
                  diagnostics.add(
                      Diagnostic.error(
                          "number/expression", place(written, fault), fault.message())));
      return parsed.value();
    }

    private static SourceSpan place(Located<String> written, Parsed.Fault fault) {
      SourceSpan span = written.span();
      if (!span.text().equals(written.value())) {
        return span;
      }
      int from = Math.min(fault.offset(), span.length());
      return span.part(from, Math.min(span.length(), from + 1));
    }
  }
}
