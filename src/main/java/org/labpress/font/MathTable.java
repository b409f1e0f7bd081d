package org.labpress.font;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a font says about setting formulas (OpenType 1.9, "MATH"). Lengths are in ems. Safe for use
 * by several threads.
 *
 * <p>The table is read where it is asked; a broken one throws {@link java.io.UncheckedIOException}.
 * Adjustments for single device sizes are not looked at.
 */
public final class MathTable {
  /** Sizes of a glyph and parts of an assembly; the bundled face has at most 14 and 5. */
  private static final int MOST_PIECES = 256;

  private static final int VALUE_RECORD = 4;

  private final Map<MathConstant, Double> constants = new EnumMap<>(MathConstant.class);
  private final Values italics;
  private final Values accents;
  private final Optional<GlyphRanges> extended;
  private final Optional<TableBytes> kerns;
  private final Optional<GlyphRanges> kerned;
  private final TableBytes variants;
  private final Optional<GlyphRanges> vertical;
  private final Optional<GlyphRanges> horizontal;
  private final double unitsPerEm;

  private MathTable(TableBytes table, double unitsPerEm) {
    this.unitsPerEm = unitsPerEm;
    readConstants(table.linked(4));
    TableBytes info = table.linked(6);
    this.italics = new Values(link(info, 0));
    this.accents = new Values(link(info, 2));
    this.extended = link(info, 4).map(GlyphRanges::coverage);
    this.kerns = link(info, 6);
    this.kerned = kerns.map(kern -> GlyphRanges.coverage(kern.linked(0)));
    this.variants = table.linked(8);
    this.vertical = link(variants, 2).map(GlyphRanges::coverage);
    this.horizontal = link(variants, 4).map(GlyphRanges::coverage);
  }

  static MathTable read(TableBytes table, double unitsPerEm) {
    return new MathTable(table, unitsPerEm);
  }

  private static Optional<TableBytes> link(TableBytes table, int at) {
    return table.u16(at) == 0 ? Optional.empty() : Optional.of(table.linked(at));
  }

  /** A corner of a glyph. */
  public enum Corner {
    TOP_RIGHT(0),
    TOP_LEFT(2),
    BOTTOM_RIGHT(4),
    BOTTOM_LEFT(6);

    /** Offset in a glyph's record of the link to its numbers. */
    private final int at;

    Corner(int at) {
      this.at = at;
    }
  }

  /** The direction in which a glyph grows. */
  public enum Direction {
    VERTICAL,
    HORIZONTAL
  }

  /**
   * A larger form of a glyph.
   *
   * @param advance its height and depth, or its width
   */
  public record Variant(int glyph, double advance) {}

  private void readConstants(TableBytes table) {
    int at = 0;
    for (MathConstant constant : MathConstant.values()) {
      switch (constant) {
        case SCRIPT_PERCENT_SCALE_DOWN,
            SCRIPT_SCRIPT_PERCENT_SCALE_DOWN,
            RADICAL_DEGREE_BOTTOM_RAISE_PERCENT -> {
          constants.put(constant, table.s16(at) / 100.0);
          at += 2;
        }
        case DELIMITED_SUB_FORMULA_MIN_HEIGHT, DISPLAY_OPERATOR_MIN_HEIGHT -> {
          constants.put(constant, table.u16(at) / unitsPerEm);
          at += 2;
        }
        default -> {
          constants.put(constant, table.s16(at) / unitsPerEm);
          at += VALUE_RECORD;
        }
      }
    }
  }

  /** Returns a length in ems; of the three percentages a share such as 0.7. */
  public double constant(MathConstant constant) {
    return constants.getOrDefault(constant, 0.0);
  }

  /** Returns by how much the top of a slanted glyph leans past its advance, usually 0. */
  public double italicCorrection(int glyph) {
    return italics.of(glyph).orElse(0);
  }

  /** Returns the distance from the glyph's origin at which accents stand; empty is its middle. */
  public OptionalDouble topAccent(int glyph) {
    return accents.of(glyph);
  }

  /** Returns whether the glyph is a tall form, to whose edges scripts are aligned. */
  public boolean extended(int glyph) {
    return extended.map(coverage -> coverage.of(glyph) >= 0).orElse(false);
  }

  /**
   * Returns by how much what stands at a corner of the glyph is moved away from it.
   *
   * @param height above the baseline where the two come closest
   * @return usually negative or 0
   */
  public double kern(int glyph, Corner corner, double height) {
    int index = kerned.map(coverage -> coverage.of(glyph)).orElse(-1);
    if (index < 0) {
      return 0;
    }
    TableBytes info = kerns.orElseThrow();
    return link(info, 4 + 8 * index + corner.at).map(steps -> kern(steps, height)).orElse(0.0);
  }

  private double kern(TableBytes steps, double height) {
    int heights = steps.u16(0);
    int low = 0;
    int high = heights;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (height < steps.s16(2 + VALUE_RECORD * middle) / unitsPerEm) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return steps.s16(2 + VALUE_RECORD * (heights + low)) / unitsPerEm;
  }

  /** Returns by how much the pieces of an assembly overlap at least. */
  public double minConnectorOverlap() {
    return variants.u16(0) / unitsPerEm;
  }

  /** Returns the sizes of a glyph from small to large; usually its own is the first. */
  public List<Variant> variants(int glyph, Direction direction) {
    Optional<TableBytes> construction = construction(glyph, direction);
    List<Variant> sizes = new ArrayList<>();
    construction.ifPresent(
        table -> {
          for (int i = 0; i < Math.min(table.u16(2), MOST_PIECES); i++) {
            sizes.add(new Variant(table.u16(4 + 4 * i), table.u16(6 + 4 * i) / unitsPerEm));
          }
        });
    return List.copyOf(sizes);
  }

  /** Returns the pieces from which a glyph of any size can be put together. */
  public Optional<GlyphAssembly> assembly(int glyph, Direction direction) {
    return construction(glyph, direction)
        .flatMap(table -> link(table, 0))
        .filter(table -> table.u16(4) > 0)
        .map(this::assembly);
  }

  private GlyphAssembly assembly(TableBytes table) {
    List<GlyphAssembly.Part> parts = new ArrayList<>();
    for (int i = 0; i < Math.min(table.u16(4), MOST_PIECES); i++) {
      int at = 6 + 10 * i;
      parts.add(
          new GlyphAssembly.Part(
              table.u16(at),
              table.u16(at + 2) / unitsPerEm,
              table.u16(at + 4) / unitsPerEm,
              table.u16(at + 6) / unitsPerEm,
              (table.u16(at + 8) & 1) != 0));
    }
    return new GlyphAssembly(table.s16(0) / unitsPerEm, parts);
  }

  private Optional<TableBytes> construction(int glyph, Direction direction) {
    int verticals = variants.u16(6);
    Optional<GlyphRanges> coverage = direction == Direction.VERTICAL ? vertical : horizontal;
    int index = coverage.map(glyphs -> glyphs.of(glyph)).orElse(-1);
    if (index < 0) {
      return Optional.empty();
    }
    return link(variants, 10 + 2 * (direction == Direction.VERTICAL ? index : verticals + index));
  }

  /** One length for each glyph of a coverage table. */
  private final class Values {
    private final Optional<TableBytes> table;
    private final Optional<GlyphRanges> coverage;

    Values(Optional<TableBytes> table) {
      this.table = table;
      this.coverage = table.map(values -> GlyphRanges.coverage(values.linked(0)));
    }

    OptionalDouble of(int glyph) {
      int index = coverage.map(glyphs -> glyphs.of(glyph)).orElse(-1);
      return index < 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(table.orElseThrow().s16(4 + VALUE_RECORD * index) / unitsPerEm);
    }
  }
}
