package org.labpress.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile of sRGB (ISO 15076-1:2005, that is version 4.2; matrix and curve from IEC
 * 61966-2-1, adapted to D50). Written here because the one that comes with Java differs between
 * versions and needs the desktop's libraries.
 */
final class SrgbProfile {
  private static final int HEADER = 128;
  private static final int TAG_ENTRY = 12;

  /** XYZ of white, red, green and blue under D50, and the Bradford matrix from D65. */
  private static final double[] WHITE = {0.9642, 1.0, 0.8249};

  private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};
  private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
  private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};
  private static final double[] ADAPTATION = {
    1.0478112,
    0.0228866,
    -0.0501270,
    0.0295424,
    0.9904844,
    -0.0170491,
    -0.0092345,
    0.0150436,
    0.7521316
  };

  /** Gamma, slope, offset of the power, slope of the line, where they meet. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private SrgbProfile() {}

  static byte[] bytes() {
    String[] tags = {
      "desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"
    };
    byte[][] contents = {
      text("sRGB"),
      text("No copyright, use freely"),
      numbers("XYZ ", WHITE),
      numbers("sf32", ADAPTATION),
      numbers("XYZ ", RED),
      numbers("XYZ ", GREEN),
      numbers("XYZ ", BLUE),
      curve(),
      curve(),
      curve()
    };
    int at = HEADER + 4 + TAG_ENTRY * tags.length;
    ByteBuffer directory = ByteBuffer.allocate(4 + TAG_ENTRY * tags.length).putInt(tags.length);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int i = 0; i < tags.length; i++) {
      boolean shared = tags[i].endsWith("TRC") && !tags[i].startsWith("r");
      if (!shared) {
        data.writeBytes(contents[i]);
        at += i == 0 ? 0 : contents[i - 1].length;
      }
      directory.put(ascii(tags[i])).putInt(at).putInt(contents[i].length);
    }
    int size = HEADER + directory.capacity() + data.size();
    return ByteBuffer.allocate(size)
        .put(header(size))
        .put(directory.array())
        .put(data.toByteArray())
        .array();
  }

  private static byte[] header(int size) {
    ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(size);
    header
        .putInt(8, 0x04200000)
        .put(12, ascii("mntr"))
        .put(16, ascii("RGB "))
        .put(20, ascii("XYZ "));
    // The moment is that of the standard's edition: nothing here depends on today.
    header.putShort(24, (short) 2005).putShort(26, (short) 1).putShort(28, (short) 1);
    header.put(36, ascii("acsp"));
    for (int i = 0; i < WHITE.length; i++) {
      header.putInt(68 + 4 * i, fixed(WHITE[i]));
    }
    return header.array();
  }

  private static byte[] numbers(String type, double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
    for (double value : values) {
      buffer.putInt(fixed(value));
    }
    return buffer.array();
  }

  /** A parametric curve of type 3: power above the meeting point, line below. */
  private static byte[] curve() {
    ByteBuffer buffer = ByteBuffer.allocate(12 + 4 * CURVE.length).put(ascii("para")).putInt(0);
    buffer.putShort((short) 3).putShort((short) 0);
    for (double value : CURVE) {
      buffer.putInt(fixed(value));
    }
    return buffer.array();
  }

  /** Multi-localised text with one entry, padded to a multiple of four. */
  private static byte[] text(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    return ByteBuffer.allocate((28 + utf16.length + 3) / 4 * 4)
        .put(ascii("mluc"))
        .putInt(0)
        .putInt(1)
        .putInt(TAG_ENTRY)
        .put(ascii("enUS"))
        .putInt(utf16.length)
        .putInt(28)
        .put(utf16)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65_536);
  }
}
