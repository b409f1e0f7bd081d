package org.labpress.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A value together with what was noticed while it was made. The value is always usable: what could
 * not be read is left out or replaced, as the maker's javadoc says.
 */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns a value about which there is nothing to say. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(value, List.of());
  }

  /** Returns the function's value with the same diagnostics. */
  public <R> Checked<R> map(Function<? super T, ? extends R> function) {
    return new Checked<>(function.apply(value), diagnostics);
  }

  /** Returns the function's value with the diagnostics of both steps, these first. */
  public <R> Checked<R> then(Function<? super T, Checked<R>> function) {
    Checked<R> next = function.apply(value);
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(next.diagnostics);
    return new Checked<>(next.value, all);
  }

  /** Adds the diagnostics to a collection and returns the value. */
  public T drainTo(List<? super Diagnostic> collection) {
    collection.addAll(diagnostics);
    return value;
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
