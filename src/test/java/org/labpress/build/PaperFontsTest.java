package org.labpress.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labpress.document.Located;
import org.labpress.font.BundledFace;
import org.labpress.font.FontFamilies;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class PaperFontsTest {
  @TempDir private Path root;

  @Test
  void wholeFamilyReplacesTheBundledOne() throws IOException {
    add("fonts/Mine/a.ttf", BundledFace.SANS);
    add("fonts/Mine/b.TTF", BundledFace.SANS_BOLD);
    add("fonts/Mine/c.ttf", BundledFace.SANS_ITALIC);
    add("fonts/Mine/d.ttf", BundledFace.SANS_BOLD_ITALIC);

    Checked<FontFamilies> read = read("text", "fonts/Mine");

    assertThat(read.diagnostics()).isEmpty();
    assertThat(name(read, BundledFace.SERIF)).isEqualTo("SourceSans3-Regular");
    assertThat(name(read, BundledFace.SERIF_BOLD)).isEqualTo("SourceSans3-SemiBold");
    assertThat(name(read, BundledFace.SERIF_ITALIC)).isEqualTo("SourceSans3-Italic");
    assertThat(name(read, BundledFace.SERIF_BOLD_ITALIC)).isEqualTo("SourceSans3-SemiBoldItalic");
    assertThat(read.value().face(BundledFace.MONO)).isEqualTo(BundledFace.MONO);
  }

  @Test
  void characterThatTheFamilyLacksComesFromABundledFace() throws IOException {
    add("fonts/Mine/a.ttf", BundledFace.MONO);

    FontFamilies families = read("text", "fonts/Mine").value();

    assertThat(families.face(BundledFace.SERIF).covering('⟨')).contains(BundledFace.SANS);
    assertThat(families.face(BundledFace.SERIF).covering(0x4E2D)).isEmpty();
  }

  @Test
  void missingStylesOfTextAreThoseOfTheBundledFamily() throws IOException {
    add("fonts/Mine/a.ttf", BundledFace.SANS);
    add("fonts/Mine/b.ttf", BundledFace.SANS_BOLD);

    Checked<FontFamilies> read = read("text", "fonts/Mine");

    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule, Diagnostic::message)
        .containsExactly(
            tuple(
                "font/style", "Source Sans 3 has no italic face here; STIXTwoText-Italic is used"),
            tuple(
                "font/style",
                "Source Sans 3 has no bold italic face here; SourceSans3-SemiBold is used"));
    assertThat(read.value().face(BundledFace.SERIF_ITALIC)).isEqualTo(BundledFace.SERIF_ITALIC);
    assertThat(name(read, BundledFace.SERIF_BOLD_ITALIC)).isEqualTo("SourceSans3-SemiBold");
  }

  @Test
  void codeStaysInOneFamilySoThatColumnsAreAligned() throws IOException {
    add("fonts/Mine/a.ttf", BundledFace.MONO);

    Checked<FontFamilies> read = read("mono", "fonts/Mine");

    assertThat(read.diagnostics()).hasSize(3);
    assertThat(name(read, BundledFace.MONO_BOLD_ITALIC)).isEqualTo("SourceCodePro-Regular");
  }

  @Test
  void folderWithoutARegularFaceIsNotUsed() throws IOException {
    add("fonts/Mine/b.ttf", BundledFace.SANS_BOLD);

    Diagnostic found = only(read("sans", "fonts/Mine"));

    assertThat(found.rule()).isEqualTo("font/missing");
    assertThat(found.message()).isEqualTo("fonts/Mine has no regular face of Source Sans 3");
    assertThat(found.span()).hasToString("labpress.yml:1:1");
  }

  @Test
  void folderOfTwoFamiliesIsNotUsed() throws IOException {
    add("fonts/Mine/a.ttf", BundledFace.SANS);
    add("fonts/Mine/b.ttf", BundledFace.SERIF);

    assertThat(only(read("text", "fonts/Mine")).message())
        .isEqualTo("fonts/Mine holds several families: STIX Two Text, Source Sans 3");
  }

  @Test
  void folderThatIsNotThereOrOutsideOfTheProjectIsReported() {
    for (String folder : new String[] {"fonts/None", "../fonts", "/usr/share/fonts", "", "a[b"}) {
      assertThat(only(read("text", folder)).rule()).as(folder).isEqualTo("font/missing");
    }
  }

  @Test
  void folderOfOpenTypeFilesSaysWhatTheyAre() throws IOException {
    Files.createDirectories(root.resolve("fonts/Mine"));
    Files.writeString(root.resolve("fonts/Mine/a.otf"), "OTTO");

    assertThat(only(read("text", "fonts/Mine")).message())
        .isEqualTo("fonts/Mine/a.otf is an OpenType font with PostScript outlines (CFF)");
  }

  private void add(String path, BundledFace face) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, face.bytes());
  }

  private Checked<FontFamilies> read(String use, String folder) {
    SourceFile config = SourceFile.of("labpress.yml", "fonts");
    Map<String, Located<String>> folders = new TreeMap<>();
    folders.put(use, new Located<>(folder, config.span(0, 5)));
    return PaperFonts.read(folders, new DiskWorkspace(root, Instant.EPOCH));
  }

  private static String name(Checked<FontFamilies> read, BundledFace face) {
    return read.value().face(face).face().name();
  }

  private static Diagnostic only(Checked<FontFamilies> read) {
    assertThat(read.value()).isEqualTo(FontFamilies.bundled());
    assertThat(read.diagnostics()).hasSize(1);
    return read.diagnostics().get(0);
  }
}
