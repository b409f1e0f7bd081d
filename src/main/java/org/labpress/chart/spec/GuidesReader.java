package org.labpress.chart.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labpress.table.NumberText;
import org.labpress.table.RowTest;

/** Reads the keys of lines and words that help to read the values. */
final class GuidesReader {
  private static final int MOST_NOTES = 20;

  private final SpecValues values;

  GuidesReader(SpecValues values) {
    this.values = values;
  }

  ChartSpec.Guides read() {
    return new ChartSpec.Guides(better(), lines(), notes());
  }

  private Optional<ChartSpec.Better> better() {
    Optional<Written> written = values.text("better");
    Optional<ChartSpec.Better> better =
        written.flatMap(
            w ->
                switch (w.text().strip()) {
                  case "higher" -> Optional.of(ChartSpec.Better.HIGHER);
                  case "lower" -> Optional.of(ChartSpec.Better.LOWER);
                  default -> Optional.empty();
                });
    if (written.isPresent() && better.isEmpty()) {
      values.report(
          written.get(),
          "\"%s\" is neither higher nor lower".formatted(Written.shortened(written.get().text())),
          "write higher or lower");
    }
    return better;
  }

  private List<ChartSpec.ReferenceLine> lines() {
    List<ChartSpec.ReferenceLine> lines = new ArrayList<>();
    for (String key : List.of("chance", "baseline")) {
      Optional<Written> written = values.text(key);
      if (written.isEmpty()) {
        continue;
      }
      OptionalDouble number = NumberText.parse(written.get().text());
      Optional<RowTest> test =
          key.equals("baseline") ? RowTest.parse(written.get().text()) : Optional.empty();
      if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
        lines.add(new ChartSpec.ReferenceLine(number, Optional.empty(), key));
      } else if (test.isPresent()) {
        ChartSpec.Filter rows = new ChartSpec.Filter(test.get(), written.get().span());
        lines.add(new ChartSpec.ReferenceLine(number, Optional.of(rows), key));
      } else {
        values.report(
            written.get(),
            "\"%s\" is not a number".formatted(Written.shortened(written.get().text())),
            key.equals("chance")
                ? "write the value at which the line is drawn"
                : "write the value at which the line is drawn, or its rows, such as model=B");
      }
    }
    return lines;
  }

  private List<ChartSpec.Note> notes() {
    List<ChartSpec.Note> notes = new ArrayList<>();
    for (SpecValues.Pair pair : values.pairs("notes")) {
      String[] place = pair.key().text().split("\\s*;\\s*", -1);
      OptionalDouble value =
          place.length == 2 ? NumberText.parse(place[1]) : OptionalDouble.empty();
      boolean sound = place.length == 1 || (place.length == 2 && value.isPresent());
      if (!sound) {
        values.report(
            pair.key(),
            "\"%s\" is no place of a note".formatted(Written.shortened(pair.key().text())),
            "write a place on x, or one on x and a value behind a semicolon, such as 1000; 2.5");
      } else if (notes.size() == MOST_NOTES) {
        values.report(
            pair.key(),
            "a chart has at most %d notes".formatted(MOST_NOTES),
            "say the rest in the caption");
        return notes;
      } else {
        notes.add(
            new ChartSpec.Note(
                new Written(place[0], pair.key().span()), value, pair.value().text()));
      }
    }
    return notes;
  }
}
