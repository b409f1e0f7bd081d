package org.labpress.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TarArchiveTest {
  private static final int BLOCK = 512;

  @Test
  void equalFilesGiveEqualBytes() {
    assertThat(archive()).isEqualTo(archive());
  }

  @Test
  void gzipHeaderHoldsNoTimeAndNoName() {
    byte[] archive = archive();

    // RFC 1952, 2.3: two bytes of identification, method, flags, four bytes of time.
    assertThat(Arrays.copyOf(archive, 8)).containsExactly(0x1F, 0x8B, 8, 0, 0, 0, 0, 0);
  }

  @Test
  void headersAreThoseOfPosix() throws IOException {
    byte[] tar = unpacked();

    assertThat(ascii(tar, 0, 8)).isEqualTo("main.tex");
    assertThat(ascii(tar, 100, 7)).isEqualTo("0000644");
    assertThat(ascii(tar, 124, 11)).isEqualTo("00000000005");
    assertThat(ascii(tar, 257, 8)).isEqualTo("ustar\00000");
    assertThat(ascii(tar, BLOCK, 5)).isEqualTo("hello");
    assertThat(tar).hasSize(BLOCK + BLOCK + 2 * BLOCK);
  }

  @Test
  void checksumIsTheSumOfTheHeaderWithBlanksInItsPlace() throws IOException {
    byte[] tar = unpacked();
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xFF;
    }

    assertThat(Long.parseLong(ascii(tar, 148, 6), 8)).isEqualTo(sum);
  }

  private static byte[] archive() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("main.tex", "hello".getBytes(StandardCharsets.US_ASCII));
    return TarArchive.write(files);
  }

  private static byte[] unpacked() throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(archive()))) {
      return in.readAllBytes();
    }
  }

  private static String ascii(byte[] bytes, int at, int length) {
    return new String(bytes, at, length, StandardCharsets.US_ASCII);
  }
}
