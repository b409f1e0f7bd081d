package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.markdown.forms.Edit;

/**
 * Puts the text of a macro in the place of its use. An argument keeps its own place in the file
 * where the text has each once and in order.
 */
final class MacroText {
  private MacroText() {}

  static PreparedText of(MacroNode node, PreparedText source) {
    List<Edit.Piece> pieces = new ArrayList<>();
    int copied = node.getStartOffset();
    for (TextMacro.Part part : node.macro().parts()) {
      Optional<BasedSequence> argument =
          part.isArgument() ? node.argument(part.argument()) : Optional.empty();
      if (argument.isEmpty()) {
        String left = part.argument() == 0 ? node.macro().first().orElse("") : "";
        literal(part.isArgument() ? left : part.characters(), pieces);
        continue;
      }
      BasedSequence chars = argument.get();
      int length = chars.getEndOffset() - chars.getStartOffset();
      if (chars.getStartOffset() >= copied && chars.length() == length && length > 0) {
        pieces.add(new Edit.Piece("", chars.getStartOffset(), chars.getEndOffset()));
        copied = chars.getEndOffset();
      } else {
        literal(chars.toString(), pieces);
      }
    }
    Edit edit = new Edit(node.getStartOffset(), node.getEndOffset(), pieces);
    PreparedText.Builder builder =
        new PreparedText.Builder(source.file(), source.startOf(node.getStartOffset()));
    FormRewriter.pieces(source, edit, builder);
    return builder.build();
  }

  private static void literal(String characters, List<Edit.Piece> pieces) {
    if (!characters.isEmpty()) {
      pieces.add(new Edit.Piece(characters, 0, 0));
    }
  }
}
