package org.labpress.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The faces in the jar, under the SIL Open Font License; each family lies beside its licence in
 * {@code /fonts}. A face is read when it is first asked for.
 */
public enum BundledFace implements Face {
  SANS("source-sans-3/SourceSans3_400Regular.ttf"),
  SANS_BOLD("source-sans-3/SourceSans3_600SemiBold.ttf"),
  SANS_ITALIC("source-sans-3/SourceSans3_400Regular_Italic.ttf"),
  SANS_BOLD_ITALIC("source-sans-3/SourceSans3_600SemiBold_Italic.ttf"),
  SERIF("stix-two-text/STIXTwoText_400Regular.ttf"),
  SERIF_BOLD("stix-two-text/STIXTwoText_700Bold.ttf"),
  SERIF_ITALIC("stix-two-text/STIXTwoText_400Regular_Italic.ttf"),
  SERIF_BOLD_ITALIC("stix-two-text/STIXTwoText_700Bold_Italic.ttf"),
  MONO("source-code-pro/SourceCodePro_400Regular.ttf"),
  MONO_BOLD("source-code-pro/SourceCodePro_700Bold.ttf"),
  MONO_ITALIC("source-code-pro/SourceCodePro_400Regular_Italic.ttf"),
  MONO_BOLD_ITALIC("source-code-pro/SourceCodePro_700Bold_Italic.ttf"),
  /** Formulas, with the table that says how to set them; the last to stand in for another face. */
  MATH("stix-two-math/STIXTwoMath_400Regular.ttf");

  /** Faces are immutable and costly to read, so each is read once. */
  private static final Map<BundledFace, FontFace> FACES = new ConcurrentHashMap<>();

  private final String resource;

  BundledFace(String resource) {
    this.resource = "/fonts/" + resource;
  }

  @Override
  public FontFace face() {
    return FACES.computeIfAbsent(this, face -> FontFace.parse(face.bytes()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The same style of another family stands in, else any bundled face.
   */
  @Override
  public Optional<Face> covering(int codePoint) {
    if (face().covers(codePoint)) {
      return Optional.of(this);
    }
    return Stream.concat(
            Arrays.stream(values()).filter(other -> other != MATH && other.style().equals(style())),
            Arrays.stream(values()))
        .filter(other -> other.face().covers(codePoint))
        .<Face>map(other -> other)
        .findFirst();
  }

  @Override
  public boolean serif() {
    return this == MATH || name().startsWith("SERIF");
  }

  /**
   * Returns a font file for web pages under the name {@code Labpress Sans}, {@code Code} or {@code
   * Math}: European Latin and Greek with kerning, without ligatures; of the face for formulas the
   * symbols and letters of formulas with the table that says how to set them. It lies beside the
   * whole face in the jar, since making it would take a quarter of the time of a small build.
   *
   * @throws IllegalStateException if the pages need no file of this face
   */
  public byte[] webFont() {
    return read(webResource());
  }

  /** Returns where in the jar the font file for web pages lies. */
  String webResource() {
    int name = resource.lastIndexOf('/') + 1;
    return resource.substring(0, name) + "Web" + resource.substring(name);
  }

  /** Returns the part of the name after the family, such as {@code _BOLD}. */
  String style() {
    int end = name().indexOf('_');
    return end < 0 ? "" : name().substring(end);
  }

  /** Returns the name of the font file, without its folder. */
  public String fileName() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** Returns the bytes of the font file. */
  public byte[] bytes() {
    return read(resource);
  }

  private static byte[] read(String resource) {
    try (InputStream stream = BundledFace.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the jar holds no " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
