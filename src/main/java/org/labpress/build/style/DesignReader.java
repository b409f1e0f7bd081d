package org.labpress.build.style;

import java.util.ArrayList;
import java.util.List;
import org.labpress.layout.look.AbstractLook;
import org.labpress.layout.look.Alignment;
import org.labpress.layout.look.CaptionLook;
import org.labpress.layout.look.Design;
import org.labpress.layout.look.HeadingLook;
import org.labpress.layout.look.LetterFamily;
import org.labpress.layout.look.ReferencesLook;
import org.labpress.layout.look.RunningLine;
import org.labpress.layout.look.RunningLook;
import org.labpress.layout.look.SideBarLook;
import org.labpress.layout.look.TitleLook;
import org.labpress.layout.look.Weight;

/** Reads the parameters of a style that say what the parts of a paper look like. */
final class DesignReader {
  private static final double LEAST_SCALE = 0.5;
  private static final double MOST_SCALE = 4;
  private static final double MOST_SPACE = 10;
  private static final double MOST_RULE = 12;

  /** A bar that is wider leaves no text beside it. */
  private static final double MOST_BAR = 250;

  private final StyleValues values;

  private DesignReader(StyleValues values) {
    this.values = values;
  }

  static Design read(StyleValues values) {
    DesignReader reader = new DesignReader(values);
    return new Design(
        reader.family("text.family"),
        values.oneOf("text.paragraphs", Design.Paragraphs.class),
        values.bool("text.line-numbers"),
        reader.headings(),
        reader.title(),
        reader.summary(),
        new CaptionLook(
            reader.family("captions.family"),
            reader.scale("captions.size"),
            reader.weight("captions.label")),
        new ReferencesLook(
            reader.scale("references.size"), values.number("references.space", 0, MOST_SPACE)),
        reader.running(),
        new SideBarLook(
            values.length("side.width", 0, MOST_BAR),
            values.length("side.gap", 0, 100),
            reader.scale("side.size"),
            values.text("side.license")));
  }

  private HeadingLook headings() {
    int levels = HeadingLook.LEVELS;
    List<Double> sizes = values.numbers("headings.size", levels, LEAST_SCALE, MOST_SCALE);
    List<Weight> weights = values.listOf("headings.weight", levels, Weight.class);
    List<Double> above = values.numbers("headings.above", levels, 0, MOST_SPACE);
    List<Double> below = values.numbers("headings.below", levels, 0, MOST_SPACE);
    List<HeadingLook.Level> all = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      all.add(new HeadingLook.Level(sizes.get(i), weights.get(i), above.get(i), below.get(i)));
    }
    return new HeadingLook(
        family("headings.family"),
        values.oneOf("headings.alignment", Alignment.class),
        values.oneOf("headings.numbers", HeadingLook.Numbers.class),
        all);
  }

  private TitleLook title() {
    return new TitleLook(
        family("title.family"),
        weight("title.weight"),
        scale("title.size"),
        values.oneOf("title.alignment", Alignment.class),
        new TitleLook.Rules(
            values.length("title.rules.above", 0, MOST_RULE),
            values.length("title.rules.below", 0, MOST_RULE),
            values.number("title.rules.gap", 0, MOST_SPACE)),
        values.number("title.below", 0, MOST_SPACE),
        scale("title.authors.size"),
        weight("title.authors.weight"),
        scale("title.details"));
  }

  private AbstractLook summary() {
    return new AbstractLook(
        values.oneOf("abstract.heading", AbstractLook.Heading.class),
        values.oneOf("abstract.place", AbstractLook.Place.class),
        scale("abstract.size"),
        scale("abstract.heading-size"),
        values.number("abstract.inset", 0, 20));
  }

  private RunningLook running() {
    return new RunningLook(
        family("running.family"),
        scale("running.size"),
        values.text("running.journal"),
        line("running.first-head"),
        line("running.head"),
        line("running.first-foot"),
        line("running.foot"));
  }

  private RunningLine line(String name) {
    return new RunningLine(
        values.pattern(name + ".left", RunningLine.WORDS),
        values.pattern(name + ".center", RunningLine.WORDS),
        values.pattern(name + ".right", RunningLine.WORDS),
        values.length(name + ".rule", 0, MOST_RULE));
  }

  private LetterFamily family(String name) {
    return values.oneOf(name, LetterFamily.class);
  }

  private Weight weight(String name) {
    return values.oneOf(name, Weight.class);
  }

  private double scale(String name) {
    return values.number(name, LEAST_SCALE, MOST_SCALE);
  }
}
