package org.labpress.document;

import java.util.List;
import java.util.Optional;

/**
 * Settings for LaTeX. Only the macros for math that {@code header-includes} defines mean anything
 * elsewhere.
 *
 * @param headerIncludes lines of LaTeX; the span of each holds just its characters, unless YAML's
 *     quotes or escapes come between
 */
public record LatexSettings(
    Optional<Located<String>> documentclass,
    List<Located<String>> classoption,
    List<Located<String>> geometry,
    Optional<Located<String>> fontsize,
    List<Located<String>> headerIncludes) {
  public static final LatexSettings NONE =
      new LatexSettings(Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

  public LatexSettings {
    classoption = List.copyOf(classoption);
    geometry = List.copyOf(geometry);
    headerIncludes = List.copyOf(headerIncludes);
  }
}
