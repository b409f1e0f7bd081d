package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.source.SourceSpan;

/** A part of a slide, which may take more height than it needs if that makes it larger. */
sealed interface SlidePiece {
  /** Returns the height, in points, without which it cannot be shown. */
  double least();

  /** Returns whether more height makes it larger. */
  boolean grows();

  /** Sets it; it is higher than asked for if that is less than its least height. */
  Part within(double height);

  /**
   * A piece that has been set.
   *
   * @param edges the lower edges of its blocks, from its own top
   */
  record Part(Strip strip, List<Edge> edges) {
    public Part {
      edges = List.copyOf(edges);
    }
  }

  /**
   * Where a block ends.
   *
   * @param what the block is, such as {@code table}
   */
  record Edge(String what, SourceSpan span, double bottom) {
    Edge moved(double dy) {
      return new Edge(what, span, bottom + dy);
    }
  }

  /** Text and whatever else has only one size. */
  record Fixed(Strip strip, String what, SourceSpan span) implements SlidePiece {
    @Override
    public double least() {
      return strip.height();
    }

    @Override
    public boolean grows() {
      return false;
    }

    @Override
    public Part within(double height) {
      return new Part(strip, List.of(new Edge(what, span, strip.height())));
    }
  }

  /** A picture or chart with its caption. */
  record Picture(FittedPicture picture, String what, SourceSpan span) implements SlidePiece {
    @Override
    public double least() {
      return picture.least();
    }

    @Override
    public boolean grows() {
      return true;
    }

    @Override
    public Part within(double height) {
      Strip strip = picture.within(height);
      return new Part(strip, List.of(new Edge(what, span, strip.height())));
    }
  }

  /**
   * Pieces one below the other.
   *
   * @param gaps white space above each, as many as there are pieces
   */
  record Stack(List<SlidePiece> pieces, List<Double> gaps) implements SlidePiece {
    public Stack {
      pieces = List.copyOf(pieces);
      gaps = List.copyOf(gaps);
    }

    @Override
    public double least() {
      double sum = 0;
      for (int i = 0; i < pieces.size(); i++) {
        sum += gaps.get(i) + pieces.get(i).least();
      }
      return sum;
    }

    @Override
    public boolean grows() {
      return pieces.stream().anyMatch(SlidePiece::grows);
    }

    /** The room that is left goes to what grows, in equal parts; what one leaves, the next gets. */
    @Override
    public Part within(double height) {
      double spare = Math.max(0, height - least());
      long growing = pieces.stream().filter(SlidePiece::grows).count();
      List<Strip> strips = new ArrayList<>();
      List<Edge> edges = new ArrayList<>();
      double y = 0;
      for (int i = 0; i < pieces.size(); i++) {
        SlidePiece piece = pieces.get(i);
        double share = piece.grows() ? spare / growing : 0;
        Part part = piece.within(piece.least() + share);
        if (piece.grows()) {
          growing--;
          spare -= Math.max(0, part.strip().height() - piece.least());
        }
        double top = y + gaps.get(i);
        strips.add(Strip.of(gaps.get(i), List.of()));
        strips.add(part.strip());
        part.edges().forEach(edge -> edges.add(edge.moved(top)));
        y = top + part.strip().height();
      }
      return new Part(Strips.stacked(strips), edges);
    }
  }

  /** Pieces side by side, each at its own place. */
  record Columns(List<SlidePiece> columns) implements SlidePiece {
    public Columns {
      columns = List.copyOf(columns);
    }

    @Override
    public double least() {
      return columns.stream().mapToDouble(SlidePiece::least).max().orElse(0);
    }

    @Override
    public boolean grows() {
      return columns.stream().anyMatch(SlidePiece::grows);
    }

    @Override
    public Part within(double height) {
      List<Part> parts = columns.stream().map(column -> column.within(height)).toList();
      return new Part(
          Strips.sideBySide(parts.stream().map(Part::strip).toList()),
          parts.stream().flatMap(part -> part.edges().stream()).toList());
    }
  }
}
