package org.labpress.document;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.drawing.Size;

/**
 * The size in which a picture is printed.
 *
 * @param size in points; fits the measure and {@link #TALLEST} of the text height
 */
public record PictureSize(Size size) {
  /** Share of the height of the text that a picture may take. */
  static final double TALLEST = 0.8;

  private static final Pattern LENGTH =
      Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]{1,6})?)\\s*(%|cm|mm|in|pt|px|)\\s*");

  /** Returns the size of an image in the text; empty if there is no raster file to print. */
  public static Optional<PictureSize> of(Image image, double measure, double textHeight) {
    return image
        .file()
        .flatMap(ImageFile::header)
        .map(header -> of(header.naturalSize(), image.attributes(), measure, textHeight));
  }

  /**
   * Returns the size of a picture.
   *
   * @param natural size without the author's wish
   * @param wish {@code width} and {@code height} in %, cm, mm, in, pt or px (1/96 in, also where no
   *     unit is given); a wish that is no length is not followed
   */
  public static PictureSize of(Size natural, Attributes wish, double measure, double textHeight) {
    OptionalDouble width = length(wish.value("width"), measure);
    OptionalDouble height = length(wish.value("height"), textHeight);
    double aspect = natural.width() > 0 ? natural.height() / natural.width() : 1;
    Size wanted = natural;
    if (width.isPresent()) {
      double w = width.getAsDouble();
      wanted = new Size(w, height.orElse(w * aspect));
    } else if (height.isPresent()) {
      double h = height.getAsDouble();
      wanted = new Size(aspect > 0 ? h / aspect : natural.width(), h);
    }
    double scale =
        Math.min(
            1,
            Math.min(ratio(measure, wanted.width()), ratio(TALLEST * textHeight, wanted.height())));
    return new PictureSize(wanted.scaled(scale));
  }

  private static double ratio(double room, double length) {
    return length > 0 ? room / length : 1;
  }

  private static OptionalDouble length(Optional<String> text, double whole) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    Matcher matcher = LENGTH.matcher(text.get());
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    double points =
        switch (matcher.group(2)) {
          case "%" -> number / 100 * whole;
          case "cm" -> number * 72 / 2.54;
          case "mm" -> number * 72 / 25.4;
          case "in" -> number * 72;
          case "pt" -> number;
          default -> number * 72 / 96;
        };
    return points > 0 ? OptionalDouble.of(points) : OptionalDouble.empty();
  }
}
