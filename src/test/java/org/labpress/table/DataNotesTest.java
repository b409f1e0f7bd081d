package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.labpress.source.SourceFile;

class DataNotesTest {
  @Test
  void fewestSamplesStandAtTheirCell() {
    DataNotes notes = notes("size,Num Samples\n1,500\n2,120\n3,\n");

    assertThat(notes.counted()).isTrue();
    assertThat(notes.fewest().map(DataNotes.Placed::value)).contains(120.0);
    assertThat(notes.fewest().orElseThrow().place()).hasToString("runs.csv:3:3");
    assertThat(notes.uncounted().orElseThrow()).hasToString("runs.csv:4:1");
  }

  @Test
  void hoursComeFromStartAndEndOrFromADurationWithItsUnit() {
    DataNotes dates =
        notes("run,start,end\na,2026-03-02T08:00,2026-03-03T01:00\nb,2026-03-02T08:00,\n");
    DataNotes minutes = notes("run,duration [min]\na,90\nb,1200\n");

    assertThat(dates.longest()).extracting(DataNotes.Placed::value).containsExactly(17.0);
    assertThat(minutes.longest()).extracting(DataNotes.Placed::value).containsExactly(20.0, 1.5);
    assertThat(notes("run,duration\na,90\n").longest()).isEmpty();
    assertThat(notes("talk,duration [h]\na,90\n").longest()).isEmpty();
  }

  @Test
  void samplesThatAreCutShortAreCounted() {
    DataNotes notes = notes("id,finish_reason\n1,stop\n2,length\n3,\n4,max_tokens\n");

    DataNotes.CutShort cut = notes.cutShort().orElseThrow();
    assertThat(cut.cut()).isEqualTo(2);
    assertThat(cut.all()).isEqualTo(3);
    assertThat(cut.first()).hasToString("runs.csv:3:3");
  }

  @Test
  void resultsOfOthersNeedAWork() {
    DataNotes notes = notes("m,kind,cite\na,ours,\nb,Published,\nc,baseline,lee2024\n");

    assertThat(notes.uncited()).singleElement().hasToString("runs.csv:3:1");
  }

  @Test
  void columnsOfOtherNamesAndTypesSayNothing() {
    DataNotes notes = notes("name,N value,started,finish_reason\na,1,soon,3\n");

    assertThat(notes.counted()).isFalse();
    assertThat(notes.longest()).isEmpty();
    assertThat(notes.cutShort()).isEmpty();
    assertThat(notes.sets()).isEmpty();
  }

  private static DataNotes notes(String csv) {
    return DataNotes.of(CsvReader.read(SourceFile.of("runs.csv", csv)).value());
  }
}
