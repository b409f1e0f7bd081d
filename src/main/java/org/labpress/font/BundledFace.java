package org.labpress.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The faces in the jar, under the SIL Open Font License; each family lies beside its licence in
 * {@code /fonts}. A face is read when it is first asked for.
 */
public enum BundledFace {
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

  /** What is shown for a character that no face has. Glyph 0 of these fonts looks like "?". */
  private static final int EMPTY_BOX = 0x25A1;

  /** Faces are immutable and costly to read, so each is read once. */
  private static final Map<BundledFace, FontFace> FACES = new ConcurrentHashMap<>();

  private final String resource;

  BundledFace(String resource) {
    this.resource = "/fonts/" + resource;
  }

  /** Returns the face, always the same object. */
  public FontFace face() {
    return FACES.computeIfAbsent(this, face -> FontFace.parse(face.bytes()));
  }

  /**
   * Returns the face to set a character in when this one has no glyph for it: this face if it has,
   * else the same style of another family, else any face; empty if no bundled face covers it.
   */
  public Optional<BundledFace> covering(int codePoint) {
    if (face().covers(codePoint)) {
      return Optional.of(this);
    }
    return Stream.concat(
            Arrays.stream(values()).filter(other -> other != MATH && other.style().equals(style())),
            Arrays.stream(values()))
        .filter(other -> other.face().covers(codePoint))
        .findFirst();
  }

  /**
   * Returns the text as glyphs, in another face where this one lacks a character. An accent stays
   * in the face of its letter if that has it.
   */
  public List<FaceRun> shape(String text) {
    if (text.codePoints().allMatch(face()::covers)) {
      return List.of(run(this, text));
    }
    List<FaceRun> runs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    BundledFace current = this;
    for (int codePoint : text.codePoints().toArray()) {
      Optional<BundledFace> found = covering(codePoint);
      boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
      boolean stays = mark && open.length() > 0 && current.face().covers(codePoint);
      if (!stays && open.length() > 0 && (found.isEmpty() || found.get() != current)) {
        runs.add(run(current, open.toString()));
        open.setLength(0);
      }
      if (found.isEmpty()) {
        runs.add(missing(codePoint));
      } else {
        current = stays ? current : found.get();
        open.appendCodePoint(codePoint);
      }
    }
    if (open.length() > 0) {
      runs.add(run(current, open.toString()));
    }
    return List.copyOf(runs);
  }

  private static FaceRun run(BundledFace face, String text) {
    return new FaceRun(face, text, face.face().shape(text), List.of());
  }

  private FaceRun missing(int codePoint) {
    BundledFace face = covering(EMPTY_BOX).orElse(this);
    ShapedText.Glyph box = face.face().shape(Character.toString(EMPTY_BOX)).glyphs().get(0);
    String text = Character.toString(codePoint);
    ShapedText shown =
        new ShapedText(List.of(new ShapedText.Glyph(box.id(), box.advance(), text)), box.advance());
    return new FaceRun(face, text, shown, List.of(codePoint));
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
