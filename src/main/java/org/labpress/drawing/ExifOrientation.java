package org.labpress.drawing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads from the notes of a camera how a picture is to be turned (Exif 2.3, 4.6.4 A, tag 274). */
final class ExifOrientation {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /**
   * Returns the orientation, from 1 to 8.
   *
   * @param tiff the notes from their TIFF header on
   * @return 1, upright, also if the notes are broken or say nothing of it
   */
  static int read(byte[] tiff) {
    if (tiff.length < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
      return 1;
    }
    ByteBuffer notes =
        ByteBuffer.wrap(tiff)
            .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int start = notes.getInt(4);
    if (notes.getShort(2) != 42 || start < 8 || start > tiff.length - 2) {
      return 1;
    }
    int count = notes.getShort(start) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = start + 2 + i * ENTRY;
      if (entry + ENTRY > tiff.length) {
        return 1;
      }
      if (notes.getShort(entry) == ORIENTATION && notes.getShort(entry + 2) == SHORT) {
        int value = notes.getShort(entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }
}
