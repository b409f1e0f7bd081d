package org.labpress.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;

class BibReaderTest {
  @Test
  void keysStandInTheOrderOfTheFile() {
    assertThat(keysOf("@article{b, year = 2020}\n@book(a,\n title = {X})"))
        .containsExactly("b", "a");
  }

  @Test
  void keyMayHoldColonsSlashesAndLetters() {
    assertThat(keysOf("@misc{müller:2014/x-1.2,}")).containsExactly("müller:2014/x-1.2");
  }

  @Test
  void stringsCommentsAndPlainTextAreNoEntries() {
    assertThat(keysOf("mail me@x.org\n@string{jan = {x}}\n@comment{@misc{no,}}\n@misc{yes,}"))
        .containsExactly("yes");
  }

  @Test
  void monthsInFullAndFieldsWithoutAValueAreWhatProgramsWrite() {
    Checked<Bibliography> read = read("@misc{a, month = march, year = 2021, note = , title = {X}}");

    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.value().find("a").orElseThrow().item().dates().get("issued").days())
        .singleElement()
        .satisfies(day -> assertThat(day.month()).isEqualTo(3));
  }

  @Test
  void bracesInFieldsAreBalanced() {
    assertThat(keysOf("@misc{a, title = {The {BERT} model}}\n@misc{b, title = \"a } b\\}\"}"))
        .startsWith("a", "b");
  }

  @Test
  void unclosedEntryEndsAtTheNextOne() {
    Checked<Bibliography> read = read("@misc{a,\n title = {X\n@misc{b,\n year = 1}\n");

    assertThat(read.value().keys()).containsExactly("a", "b");
    assertThat(only(read).rule()).isEqualTo("bib/open-entry");
    assertThat(only(read).span()).hasToString("refs.bib:1:1");
  }

  @Test
  void entryWithoutAKeyIsLeftOutAndReported() {
    Checked<Bibliography> read = read("\n@misc{title = {X}}");

    assertThat(read.value().keys()).isEmpty();
    assertThat(only(read).span()).hasToString("refs.bib:2:1");
  }

  @Test
  void ofTwoEntriesWithOneKeyTheFirstHolds() {
    Checked<Bibliography> read = read("@misc{a,}\n@book{a,}");

    assertThat(read.value().find("a")).get().extracting(Entry::type).isEqualTo("misc");
    assertThat(only(read).span()).hasToString("refs.bib:2:7");
  }

  private static Iterable<String> keysOf(String text) {
    return read(text).value().keys();
  }

  private static Checked<Bibliography> read(String text) {
    return BibReader.read(SourceFile.of("refs.bib", text));
  }

  private static Diagnostic only(Checked<?> checked) {
    assertThat(checked.diagnostics()).hasSize(1);
    return checked.diagnostics().get(0);
  }
}
