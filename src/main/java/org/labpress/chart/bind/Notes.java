package org.labpress.chart.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.labpress.chart.scene.ChartAxis;
import org.labpress.chart.scene.Scene;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.chart.spec.Written;
import org.labpress.source.Diagnostic;
import org.labpress.table.DateText;
import org.labpress.table.NumberText;

/** Finds the places of the words that an author sets into a chart. */
final class Notes {
  private Notes() {}

  /** Returns the notes whose places the axes have. */
  static List<Scene.Note> of(ChartSpec spec, ChartAxis position, ChartAxis value) {
    List<Scene.Note> notes = new ArrayList<>();
    for (ChartSpec.Note note : spec.guides().notes()) {
      OptionalDouble place = place(note, position);
      if (place.isPresent() && shows(value, note.value())) {
        notes.add(new Scene.Note(place.getAsDouble(), note.value(), note.text()));
      }
    }
    return notes;
  }

  /** Returns what the other notes lack. */
  static List<Diagnostic> misfits(ChartSpec spec, ChartAxis position, ChartAxis value) {
    List<Diagnostic> misfits = new ArrayList<>();
    for (ChartSpec.Note note : spec.guides().notes()) {
      if (place(note, position).isEmpty() || !shows(value, note.value())) {
        String what =
            switch (position.scale()) {
              case CATEGORY -> "none of its categories";
              case DATE -> "no date";
              case NUMBER -> position.log() ? "no place on a logarithmic axis" : "no number";
            };
        misfits.add(
            Diagnostic.error(
                    "chart/bad-value",
                    note.place().span(),
                    place(note, position).isEmpty()
                        ? "the note stands at \"%s\", which is %s"
                            .formatted(Written.shortened(note.place().text()), what)
                        : "the note stands at a value that a logarithmic axis does not have")
                .withHint(
                    "write a place on \"%s\" as the data have it".formatted(position.title())));
      }
    }
    return misfits;
  }

  private static boolean shows(ChartAxis value, OptionalDouble at) {
    return at.isEmpty()
        || (Double.isFinite(at.getAsDouble()) && (!value.log() || at.getAsDouble() > 0));
  }

  private static OptionalDouble place(ChartSpec.Note note, ChartAxis position) {
    String written = note.place().text().strip();
    return switch (position.scale()) {
      case CATEGORY -> {
        int index = position.categories().indexOf(written);
        yield index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
      }
      case DATE -> {
        OptionalLong millis = DateText.parse(written);
        yield millis.isPresent()
            ? OptionalDouble.of((double) millis.getAsLong())
            : OptionalDouble.empty();
      }
      case NUMBER -> {
        OptionalDouble number = NumberText.parse(written);
        boolean shown = number.isPresent() && shows(position, number);
        yield shown ? number : OptionalDouble.empty();
      }
    };
  }

  /** Returns the notes as a sentence; empty if there are none. */
  static Optional<String> sentence(ChartSpec spec) {
    List<String> notes =
        spec.guides().notes().stream()
            .map(
                note -> "%s at %s".formatted(PointText.shortened(note.text()), note.place().text()))
            .toList();
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of("Notes: %s.".formatted(String.join("; ", notes)));
  }
}
