package org.labpress.query.remote;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.labpress.source.Sha256;

/**
 * Writes a result as CSV (RFC 4180, lines ending with LF, UTF-8). NULL is an empty cell, an empty
 * text is {@code ""}; a row that is one NULL is {@code ""} too, for an empty line is no row.
 */
public final class CsvOutput implements RowSink, AutoCloseable {
  private final MessageDigest digest = Sha256.digest();
  private final Writer out;
  private List<ResultColumn> columns = List.of();
  private long rows;

  /**
   * @param file is closed together with this
   */
  public CsvOutput(OutputStream file) {
    out =
        new BufferedWriter(
            new OutputStreamWriter(new DigestOutputStream(file, digest), StandardCharsets.UTF_8),
            1 << 16);
  }

  @Override
  public void columns(List<ResultColumn> named) throws IOException {
    columns = List.copyOf(named);
    for (int i = 0; i < columns.size(); i++) {
      cell(i, columns.get(i).name());
    }
    out.write('\n');
  }

  @Override
  public boolean row(@Nullable String[] cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      cell(i, cells[i]);
    }
    if (cells.length == 1 && cells[0] == null) {
      out.write("\"\"");
    }
    out.write('\n');
    rows++;
    return true;
  }

  private void cell(int index, @Nullable String text) throws IOException {
    if (index > 0) {
      out.write(',');
    }
    if (text != null) {
      if (needsQuotes(text)) {
        out.write('"');
        out.write(text.replace("\"", "\"\""));
        out.write('"');
      } else {
        out.write(text);
      }
    }
  }

  private static boolean needsQuotes(String text) {
    if (text.isEmpty() || text.charAt(0) == '#' || text.charAt(0) == '\uFEFF') {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
  }

  /** Returns the columns that were written. */
  public List<ResultColumn> columns() {
    return columns;
  }

  /** Returns the number of rows that were written. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Returns the hash of the file, in hexadecimal, after it was closed. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
