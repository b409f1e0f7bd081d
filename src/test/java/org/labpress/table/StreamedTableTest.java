package org.labpress.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;

/** A file above the limit, here of a few bytes, is read in parts of a megabyte. */
class StreamedTableTest {
  private static Checked<Table> read(byte[] bytes, long mostHeld) {
    MemoryWorkspace workspace = new MemoryWorkspace().with("a.csv", bytes);
    return DataTables.read(workspace, "a.csv", "step"::equals, bytes.length, mostHeld);
  }

  private static String rows(int count) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("step,model,note\n");
    for (int i = 0; i < count; i++) {
      text.append(i)
          .append(random.nextBoolean() ? ",A," : ",\"B\nb\",")
          .append(i % 1_000 == 0 ? "\"é\n, \"\"€\"" : "")
          .append(random.nextInt(20) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  private static void assertSame(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    Table held = read(bytes, bytes.length).value();

    Table parts = read(bytes, 10).value();

    assertThat(bytes.length).isGreaterThan(3 << 20);
    assertThat(parts.columns()).isEqualTo(held.columns());
    for (int row = 0; row < held.rows(); row += 997) {
      assertThat(parts.places().cell(row, 2)).hasToString(held.places().cell(row, 2).toString());
      assertThat(parts.places().text(row, 2)).isEqualTo(held.places().text(row, 2));
    }
  }

  @Test
  void valuesAndPlacesAreThoseOfAFileThatIsHeld() {
    assertSame(rows(400_000), StandardCharsets.UTF_8);
  }

  @Test
  void columnsAskedForBeforehandAreReadAsTheWholeFileTells() {
    String head = "n,late,percent,day,gap,many\n";
    StringBuilder text = new StringBuilder(head);
    for (int i = 0; i < 300_000; i++) {
      text.append(i)
          .append(i < 250_000 ? ",1.5," : ",none of it,")
          .append(i % 100)
          .append("%,2026-01-02,")
          .append(i % 3 == 0 ? "" : "7e1")
          .append(",name ")
          .append(i % 70_000)
          .append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    MemoryWorkspace workspace = new MemoryWorkspace().with("a.csv", bytes);

    Table all = DataTables.read(workspace, "a.csv", name -> true, bytes.length, 10).value();

    assertThat(all.columns()).isEqualTo(read(bytes, bytes.length).value().columns());
    assertThat(all.column("late").orElseThrow().values()).isInstanceOf(Texts.class);
    assertThat(all.column("gap").orElseThrow().values()).isInstanceOf(Numbers.class);
  }

  @Test
  void encodingMayBeLatin() {
    assertSame(rows(400_000).replace("€", "ü"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void faultsBeyondTheFirstPartHaveTheirLines() {
    String text = "a,b\n" + "1,2\n".repeat(1_000_000) + "3\n" + "1,2\n" + "4,\"x\n";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8), 10).diagnostics())
        .extracting(d -> d.span() + " " + d.rule())
        .containsExactly("a.csv:1000002:1 csv/ragged-row", "a.csv:1000004:3 csv/open-quote");
  }

  @Test
  void byteOfNoUtf8BeyondTheSampleMakesItLatin() {
    String text = "a,b\n" + "1,2\n".repeat(100_000) + "3,\u00e9\n";

    Checked<Table> table = read(text.getBytes(StandardCharsets.ISO_8859_1), 10);

    assertThat(table.value().places().text(100_000, 1)).isEqualTo("\u00e9");
    assertThat(table.diagnostics())
        .extracting(d -> d.span() + " " + d.rule())
        .containsExactly("a.csv:100002:3 csv/encoding");
  }

  @Test
  void quoteThatIsNeverClosedEndsTheTable() {
    String text = "a,b\n1,2\n3,\"" + "x\n".repeat(40 << 20);

    Checked<Table> table = read(text.getBytes(StandardCharsets.UTF_8), 10);

    assertThat(table.value().rows()).isEqualTo(1);
    assertThat(table.diagnostics())
        .extracting(d -> d.span() + " " + d.rule())
        .containsExactly("a.csv:3:1 csv/too-large");
  }

  @Test
  void utf16IsHeld() {
    byte[] bytes = "\uFEFFa,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE);

    assertThat(read(bytes, 10).value().names()).containsExactly("a", "b");
  }

  @Test
  void textsBeyondThePoolAreAllKept() {
    StringBuilder text = new StringBuilder("name,b\n");
    for (int i = 0; i < 70_000; i++) {
      text.append('n').append(i).append(",x\n");
    }

    Table table = read(text.toString().getBytes(StandardCharsets.UTF_8), 10).value();

    Texts names = (Texts) table.columns().get(0).values();
    assertThat(names.at(0)).isEqualTo("n0");
    assertThat(names.at(65_535)).isEqualTo("n65535");
    assertThat(names.at(69_999)).isEqualTo("n69999");
    assertThat(Grouping.by(table, List.of(0))).hasSize(70_000);
  }
}
