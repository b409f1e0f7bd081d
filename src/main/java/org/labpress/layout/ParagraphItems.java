package org.labpress.layout;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The items of a paragraph, which know how equal ones were broken before. */
final class ParagraphItems extends AbstractList<LineItem> implements RandomAccess {
  private static final int BOX = 1;
  private static final int EXPANDABLE = 2;
  private static final int GLUE = 3;
  private static final int PENALTY = 4;
  private static final int FLAGGED = 5;
  private static final int INSTEAD = 6;

  private final List<LineItem> items;
  private final KnownLines known;

  ParagraphItems(List<LineItem> items, KnownLines known) {
    this.items = List.copyOf(items);
    this.known = known;
  }

  KnownLines known() {
    return known;
  }

  @Override
  public LineItem get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  /** Returns a hash of all that decides how the items are broken, and of nothing else. */
  ByteBuffer fingerprint() {
    Hash hash = new Hash();
    for (LineItem item : items) {
      if (item instanceof LineItem.Box box) {
        hash.kind(box.expandable() ? EXPANDABLE : BOX).box(box);
      } else if (item instanceof LineItem.Glue glue) {
        hash.kind(GLUE).number(glue.width()).number(glue.stretch()).number(glue.shrink());
      } else if (item instanceof LineItem.Penalty penalty) {
        hash.kind(penalty.flagged() ? FLAGGED : PENALTY).number(penalty.cost());
        hash.number(penalty.width());
        penalty.instead().ifPresent(box -> hash.kind(INSTEAD).box(box));
      }
    }
    return hash.digest();
  }

  private static final class Hash {
    private static final int BUFFER = 8_192;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    Hash() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    Hash kind(int kind) {
      room(Integer.BYTES);
      buffer.putInt(kind);
      return this;
    }

    Hash number(double value) {
      room(Double.BYTES);
      buffer.putDouble(value);
      return this;
    }

    void box(LineItem.Box box) {
      number(box.width()).number(box.left()).number(box.right());
      if (box.ink() instanceof LineItem.Ink.Glyphs glyphs) {
        // The same words above each other are avoided, so the words count.
        glyphs.glyphs().forEach(glyph -> text(glyph.text()));
      }
    }

    private void text(String text) {
      kind(text.length());
      for (int i = 0; i < text.length(); i++) {
        room(Character.BYTES);
        buffer.putChar(text.charAt(i));
      }
    }

    private void room(int bytes) {
      if (buffer.remaining() < bytes) {
        flush();
      }
    }

    private void flush() {
      buffer.flip();
      digest.update(buffer);
      buffer.clear();
    }

    ByteBuffer digest() {
      flush();
      return ByteBuffer.wrap(digest.digest());
    }
  }
}
