package org.labpress.font;

import java.util.Optional;

/**
 * A face of the author's that is used in place of a bundled one. Two of them are equal if they
 * share a {@link FontFace}, which is read once for each file.
 *
 * @param insteadOf the bundled face, which stands in for characters that this one lacks
 */
public record UserFace(BundledFace insteadOf, FontFace face) implements Face {
  @Override
  public String name() {
    return insteadOf.name() + " " + face.name();
  }

  @Override
  public boolean serif() {
    return insteadOf.serif();
  }

  @Override
  public Optional<Face> covering(int codePoint) {
    return face.covers(codePoint) ? Optional.of(this) : insteadOf.covering(codePoint);
  }

  @Override
  public String toString() {
    return name();
  }
}
