package org.labpress.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.ImageFile;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.ImageHeader;

/** Gives the pictures of a paper names that every system and arXiv accept. */
final class Pictures {
  /** Longer names say no more. */
  private static final int LONGEST = 40;

  private final List<LatexSource.Figure> figures = new ArrayList<>();
  private final Map<String, String> copies = new HashMap<>();
  private final Map<Drawing, String> drawings = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  List<LatexSource.Figure> figures() {
    return figures;
  }

  /** Returns the name of the file of a drawing. */
  String add(Drawing drawing, Optional<String> id) {
    String known = drawings.get(drawing);
    if (known != null) {
      return known;
    }
    String name = free(id.orElse("figure"), ".pdf");
    figures.add(new LatexSource.Drawn(name, drawing));
    drawings.put(drawing, name);
    return name;
  }

  /** Returns the name of the copy of an image. */
  String add(ImageFile file) {
    String known = copies.get(file.path());
    if (known != null) {
      return known;
    }
    String base = file.path().substring(file.path().lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    boolean jpeg =
        file.header()
            .map(ImageHeader::format)
            .filter(f -> f == ImageHeader.Format.JPEG)
            .isPresent();
    String name = free(dot > 0 ? base.substring(0, dot) : base, jpeg ? ".jpg" : ".png");
    figures.add(new LatexSource.Copied(name, file.path()));
    copies.put(file.path(), name);
    return name;
  }

  private String free(String wanted, String ending) {
    String plain =
        wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String stem = plain.isEmpty() ? "figure" : plain;
    stem = stem.substring(0, Math.min(LONGEST, stem.length()));
    String name = stem + ending;
    for (int copy = 2; !taken.add(name); copy++) {
      name = stem + "-" + copy + ending;
    }
    return name;
  }
}
