package org.labpress.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.document.FrontMatter;
import org.labpress.document.JossRecord;
import org.labpress.document.Located;
import org.labpress.drawing.Typeface;
import org.labpress.layout.LineShape.Justification;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.VerticalItem.Strip;
import org.labpress.layout.look.SideBarLook;
import org.labpress.layout.look.Weight;
import org.labpress.source.SourceSpan;

/**
 * Sets the bar beside the first page: DOI, software, editor, reviewers, dates and licence, as far
 * as the paper says them. It is read after the title.
 */
final class SideBar {
  private static final String BULLET = "•\u00A0";
  private static final double LEADING = 1.28;

  private final SettingContext context;
  private final TagTree.Tag group;
  private final Frame frame;
  private final TextStyle text;
  private final SourceSpan place;
  private final List<Strip> strips = new ArrayList<>();

  private SideBar(SettingContext context, SideBarLook look, double scale, SourceSpan place) {
    this.context = context;
    this.group = context.tags().add(context.tags().root(), Role.DIV);
    this.frame = new Frame(-look.gap() - look.width(), look.width());
    double size = scale * look.size() * context.style().text().points();
    this.text = TextStyle.serif(context.style().fonts(), size).inFamily(Typeface.Family.SANS);
    this.place = place;
  }

  /** Returns the bar as a strip without height; empty if the style has none. */
  static Optional<Strip> of(SettingContext context, FrontMatter front) {
    SideBarLook look = context.style().design().sideBar();
    if (!look.isShown()) {
      return Optional.empty();
    }
    double natural = height(context.forMeasuring(), look, 1, front);
    double room = context.style().textHeight();
    double scale = natural > room ? Math.max(0.5, 0.98 * room / natural) : 1;
    SideBar bar = new SideBar(context, look, scale, front.span());
    bar.set(front.joss(), look);
    Strip all = Strips.stacked(bar.strips);
    return Optional.of(
        new Strip(0, all.items(), all.lines(), all.notes(), false, Optional.empty()));
  }

  private static double height(
      SettingContext context, SideBarLook look, double scale, FrontMatter front) {
    SideBar bar = new SideBar(context, look, scale, front.span());
    bar.set(front.joss(), look);
    return bar.strips.stream().mapToDouble(Strip::height).sum();
  }

  private void set(JossRecord joss, SideBarLook look) {
    joss.doi().ifPresent(doi -> entry("DOI", doi(doi.value())));
    software(joss);
    joss.editor().ifPresent(editor -> entry("Editor", plain(editor.value())));
    if (!joss.reviewers().isEmpty()) {
      String label = joss.reviewers().size() == 1 ? "Reviewer" : "Reviewers";
      entry(
          label,
          plain(joss.reviewers().stream().map(Located::value).collect(Collectors.joining(", "))));
    }
    joss.submitted().ifPresent(day -> entry("Submitted", plain(day.value())));
    joss.published().or(joss::accepted).ifPresent(day -> entry("Published", plain(day.value())));
    partner(joss);
    if (!look.license().isEmpty()) {
      entry("License", plain(look.license()));
    }
  }

  private void software(JossRecord joss) {
    List<Part> parts = new ArrayList<>();
    joss.review().ifPresent(address -> parts.add(new Part(BULLET, "Review", address.value())));
    joss.repository()
        .ifPresent(address -> parts.add(new Part(BULLET, "Repository", address.value())));
    joss.archiveDoi()
        .ifPresent(
            doi -> parts.add(new Part(BULLET, "Archive", RunningTexts.address(doi.value()))));
    if (!parts.isEmpty()) {
      label("Software");
      parts.forEach(part -> line(List.of(part)));
    }
  }

  private void partner(JossRecord joss) {
    if (joss.aasDoi().isPresent() || joss.aasJournal().isPresent()) {
      String journal = joss.aasJournal().map(Located::value).orElse("AAS journal");
      List<Part> parts = new ArrayList<>(plain(journal + " "));
      joss.aasDoi().ifPresent(doi -> parts.addAll(doi(doi.value())));
      entry("Companion paper", parts);
    }
  }

  /**
   * Words, perhaps a link.
   *
   * @param address where the words lead; empty for none
   */
  private record Part(String before, String words, String address) {}

  private static List<Part> plain(String words) {
    return List.of(new Part("", words, ""));
  }

  private static List<Part> doi(String doi) {
    String address = RunningTexts.address(doi);
    return List.of(new Part("", address.substring("https://doi.org/".length()), address));
  }

  private void entry(String label, List<Part> parts) {
    label(label);
    line(parts);
  }

  private void label(String words) {
    if (!strips.isEmpty()) {
      strips.add(Strip.of(0.75 * LEADING * text.size(), List.of()));
    }
    TextStyle bold = text.in(Weight.BOLD);
    TagTree.Tag tag = context.tags().add(group, Role.P);
    set(InlineItems.of(context, tag, bold, List.of()).add(words, bold));
  }

  private void line(List<Part> parts) {
    InlineItems items = InlineItems.mixed(context, context.tags().add(group, Role.P), text);
    for (Part part : parts) {
      if (!part.before().isEmpty()) {
        items.add(part.before(), text);
      }
      String words = LongWords.divisible(part.words());
      if (part.address().isEmpty()) {
        items.add(words, text);
      } else {
        items.addLink(
            words,
            text.in(context.look().tones().accent()),
            new LineItem.LinkText(new Placed.Target.Uri(part.address()), part.words()));
      }
    }
    set(items);
  }

  private void set(InlineItems items) {
    LineShape shape = LineShape.ragged(frame.width(), Justification.LEFT);
    strips.addAll(
        ParagraphSetter.set(
            items.finish(), shape, frame.left(), LEADING * text.size(), false, place));
  }
}
