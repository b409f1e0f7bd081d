package org.labpress.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Image;
import org.labpress.document.ImageFile;
import org.labpress.drawing.ImageHeader;
import org.labpress.drawing.Size;

/**
 * Widths of images as classes, since the policy of our pages allows no inline styles: {@code w5} to
 * {@code w100} are steps of 5 % of the measure.
 */
final class ImageWidth {
  private static final Pattern WIDTH =
      Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)(%|px|mm|cm|in|pt)?");

  /** The measure of a page in CSS pixels; a length is shown as its share of it. */
  private static final double MEASURE = 720;

  private ImageWidth() {}

  /** Returns the class for the width of an image, which may follow from its height. */
  static Optional<String> className(Image image) {
    Optional<ImageHeader> header = image.file().flatMap(ImageFile::header);
    return image
        .attributes()
        .value("width")
        .or(
            () ->
                image
                    .attributes()
                    .value("height")
                    .filter(height -> !height.endsWith("%"))
                    .flatMap(
                        height -> header.flatMap(size -> ofHeight(height, size.naturalSize()))))
        .flatMap(ImageWidth::className);
  }

  private static Optional<String> ofHeight(String height, Size size) {
    Matcher matcher = WIDTH.matcher(height.strip());
    if (!matcher.matches() || size.height() <= 0) {
      return Optional.empty();
    }
    double width = Double.parseDouble(matcher.group(1)) * size.width() / size.height();
    String unit = matcher.group(2) == null ? "px" : matcher.group(2);
    return Optional.of(String.format(Locale.ROOT, "%.2f%s", Math.min(width, 9999), unit));
  }

  /** Returns the class for a width as written, such as {@code 60%} or {@code 8cm}. */
  static Optional<String> className(String written) {
    Matcher matcher = WIDTH.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    String unit = matcher.group(2) == null ? "px" : matcher.group(2);
    double percent =
        switch (unit) {
          case "%" -> number;
          case "mm" -> number * 96 / 25.4 / MEASURE * 100;
          case "cm" -> number * 96 / 2.54 / MEASURE * 100;
          case "in" -> number * 96 / MEASURE * 100;
          case "pt" -> number * 96 / 72 / MEASURE * 100;
          default -> number / MEASURE * 100;
        };
    long step = Math.max(1, Math.min(20, Math.round(percent / 5)));
    return Optional.of("w" + step * 5);
  }
}
