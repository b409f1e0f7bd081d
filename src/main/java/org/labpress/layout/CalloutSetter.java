package org.labpress.layout;

import java.util.List;
import java.util.Map;
import org.labpress.document.Callout;
import org.labpress.drawing.Rgb;
import org.labpress.layout.StructureElement.Role;

/**
 * Sets callouts: a tinted box with a rule in the colour of its kind, and a title above the text.
 */
final class CalloutSetter {
  private static final double RULE_WIDTH = 2;

  /** Width of the rule on slides, as a share of the size of the text. */
  private static final double SLIDE_RULE = 0.2;

  /** Colour of the rule and the title; on the ground of the box at least 4.5 to 1. */
  private static final Map<String, Rgb> TONES =
      Map.of(
          "note", Rgb.of(0x0B5FA5),
          "tldr", Rgb.of(0x0B5FA5),
          "tip", Rgb.of(0x1C6E3D),
          "warning", Rgb.of(0x8A5200),
          "important", Rgb.of(0x7436A3),
          "caution", Rgb.of(0xA3271B),
          "caveat", Rgb.of(0x4D5A20));

  private static final Rgb OTHER = Rgb.of(0x4B5560);
  private static final double TINT = 0.06;

  private final SettingContext context;
  private final Galley galley;
  private final Frame frame;
  private final BodyStyle body;

  CalloutSetter(SettingContext context, Galley galley, Frame frame, BodyStyle body) {
    this.context = context;
    this.galley = galley;
    this.frame = frame;
    this.body = body;
  }

  /** What sets the blocks of the box in their frame. */
  interface Content {
    void set(TagTree.Tag group, Frame frame);
  }

  void set(Callout block, TagTree.Tag group, Content content) {
    Tones tones = context.look().tones();
    Rgb tone = tones.dark() ? tones.accent() : TONES.getOrDefault(block.type(), OTHER);
    Rgb ground = tones.dark() ? tones.panel() : tinted(tone);
    double bar = context.look().slide() ? SLIDE_RULE * body.size() : RULE_WIDTH;
    double padding = 0.8 * body.size();
    Frame inner = frame.inset(padding + bar, padding);
    galley.openGround(frame.left(), frame.width(), ground);
    galley.openGround(frame.left(), bar, tone);
    galley.strip(VerticalItem.Strip.of(0.6 * padding, List.of()));
    galley.keep();
    title(block, group, inner, tone);
    if (!block.blocks().isEmpty()) {
      galley.keep();
      galley.strip(VerticalItem.Strip.of(0.25 * body.leading(), List.of()));
      galley.keep();
      content.set(group, inner);
    }
    galley.dropSpace();
    galley.keep();
    galley.strip(VerticalItem.Strip.of(0.8 * padding, List.of()));
    galley.closeGround();
    galley.closeGround();
  }

  /** The kind is always said in words: paper has no sign, and often no colour. */
  private void title(Callout block, TagTree.Tag group, Frame inner, Rgb tone) {
    TagTree.Tag tag = context.tags().add(group, Role.P);
    TextStyle bold = body.text().asBold();
    InlineItems items = InlineItems.of(context, tag, bold, block.title());
    boolean titled = !block.title().isEmpty();
    items.add(block.typeName(context.language()) + (titled ? "." : ""), bold.in(tone));
    if (titled) {
      items.addSpace(0.5 * body.size());
    }
    List<LineItem> line = items.addAll(block.title()).finish();
    LineShape shape = LineShape.ragged(inner.width(), LineShape.Justification.LEFT);
    ParagraphSetter.add(
        galley,
        ParagraphSetter.set(
            line, shape, inner.left(), body.leading(), body.numbered(), block.span()));
  }

  private static Rgb tinted(Rgb tone) {
    return new Rgb(tint(tone.red()), tint(tone.green()), tint(tone.blue()));
  }

  private static int tint(int value) {
    return (int) Math.round(255 - TINT * (255 - value));
  }
}
