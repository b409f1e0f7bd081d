package org.labpress.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Captioned;
import org.labpress.layout.Column.Rest;
import org.labpress.layout.ColumnBuilder.Room;
import org.labpress.layout.FloatQueue.Waiting;
import org.labpress.layout.VerticalItem.Strip;

/**
 * Cuts a galley into pages.
 *
 * <p>A page holds floats that span it, then bands: text that spans the page, or columns. The
 * columns above a change of their number and at the end of the text are balanced. Nothing is
 * printed on a page before that of its place in the text; floats of a kind keep their order.
 */
final class PageBuilder {
  /** Floats that span a page at its top, and the share of it they may take, if text goes below. */
  private static final int MOST_WIDE = 2;

  private static final double MOST_FLOATED = 0.8;

  /** A band begins on the next page if it had less room than this, in leadings. */
  private static final double LEAST_BAND = 3;

  /** Holds no text: for pages of floats only. */
  private static final Section FLOATS = new Section(0, List.of(), false, true);

  private final List<Section> sections;
  private final NoteTexts notes;
  private final TextArea area;
  private State state = new State(0, Rest.START);

  /** What is still to be set. */
  private record State(int section, Rest rest) {}

  /** A page and what is left after it. */
  private record Made(PageDraft draft, State after) {}

  private PageBuilder(List<VerticalItem> items, NoteTexts notes, TextArea area) {
    this.sections = Section.of(items, area.isDivided());
    this.notes = notes;
    this.area = area;
  }

  /**
   * Returns the pages, at least one.
   *
   * @param notes the set footnotes by number
   */
  static List<SetPage> build(
      List<VerticalItem> items, Map<Integer, List<Strip>> notes, TextArea area) {
    PageBuilder builder = new PageBuilder(items, new NoteTexts(notes), area);
    List<SetPage> pages = new ArrayList<>();
    do {
      SetPage page = builder.page();
      if (!page.isEmpty() || pages.isEmpty()) {
        pages.add(page);
      }
    } while (builder.more());
    if (pages.size() > 1 && pages.get(0).isEmpty()) {
      pages.remove(0);
    }
    return List.copyOf(pages);
  }

  /** Goes on to the next section if this one is done; returns whether anything is left. */
  private boolean more() {
    while (state.section < sections.size() - 1 && isDone(state)) {
      state = next(state);
    }
    return state.rest.position() < section(state).size()
        || !state.rest.floats().isEmpty()
        || !state.rest.notes().isEmpty();
  }

  private Section section(State at) {
    return sections.get(at.section);
  }

  private boolean isDone(State at) {
    boolean set = at.rest.position() >= section(at).size();
    return set && (!section(at).endsPage() || at.rest.floats().isEmpty());
  }

  private static State next(State done) {
    return new State(done.section + 1, done.rest.at(0));
  }

  private SetPage page() {
    boolean text = !flushes(state) || state.rest.floats().isEmpty();
    List<Waiting> wide = new ArrayList<>(wideTops(text));
    Made made = make(wide, text);
    if (!state.rest.floats().isEmpty() && made.after.equals(state)) {
      // What comes next must follow floats that have no place beside text.
      made = make(wideTops(false), false);
    }
    Optional<Waiting> another = early(made, wide);
    while (another.isPresent()) {
      wide.add(another.get());
      Made other = make(wide, text);
      if (!other.draft.skipped().contains(another.get().order())) {
        break;
      }
      made = other;
      another = early(made, wide);
    }
    state = made.after;
    return made.draft.page();
  }

  /** Returns the floats that wait and span the page at its top. */
  private List<Waiting> wideTops(boolean text) {
    List<Waiting> chosen = new ArrayList<>();
    Set<Captioned.Kind> blocked = EnumSet.noneOf(Captioned.Kind.class);
    for (Waiting next : state.rest.floats().next(true)) {
      if (!blocked.contains(next.kind()) && fitsOnTop(chosen, next, !text)) {
        chosen.add(next);
      } else {
        blocked.add(next.kind());
      }
    }
    return chosen;
  }

  private boolean fitsOnTop(List<Waiting> chosen, Waiting next, boolean alone) {
    if (!next.floating().strip().notes().isEmpty() && !state.rest.notes().isEmpty()) {
      return false;
    }
    double height = next.height();
    List<Integer> marks = new ArrayList<>(next.floating().strip().notes());
    for (Waiting each : chosen) {
      height += each.height() + PageDraft.mostSpace(area);
      marks.addAll(each.floating().strip().notes());
    }
    height += new NoteArea(notes.of(marks), area.leading()).height();
    return chosen.isEmpty()
        || (alone && height <= area.bottom())
        || (chosen.size() < MOST_WIDE && height <= MOST_FLOATED * area.bottom());
  }

  /** Returns whether all floats that wait are printed before more text. */
  private boolean flushes(State at) {
    boolean ended = at.rest.position() >= section(at).size() && section(at).endsPage();
    boolean many =
        at.rest.floats().height(false) > area.columns() * area.bottom()
            || at.rest.floats().height(true) > area.bottom();
    return ended || many;
  }

  /** Returns a float of this page that could stand at its top, if its place stays on the page. */
  private Optional<Waiting> early(Made made, List<Waiting> wide) {
    if (!area.isDivided() || section(state).wide()) {
      return Optional.empty();
    }
    Set<Integer> before = new HashSet<>();
    state.rest.floats().waiting().forEach(each -> before.add(each.order()));
    for (Waiting next : made.after.rest.floats().next(true)) {
      boolean first =
          made.after.rest.floats().waiting().stream()
              .filter(each -> each.kind() == next.kind())
              .allMatch(each -> each.order() >= next.order());
      boolean afterOthers =
          made.draft.printed().stream()
              .anyMatch(each -> each.kind() == next.kind() && !isOf(wide, each.order()));
      if (!before.contains(next.order())
          && !next.floating().here()
          && first
          && !afterOthers
          && next.height() <= MOST_FLOATED * area.bottom()
          && fitsOnTop(wide, next, false)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(List<Waiting> floats, int order) {
    return floats.stream().anyMatch(each -> each.order() == order);
  }

  /** Makes the next page with these floats across its top. */
  private Made make(List<Waiting> wide, boolean text) {
    PageDraft draft = new PageDraft(area);
    Set<Integer> placed = new HashSet<>();
    Rest rest = state.rest;
    for (Waiting each : wide) {
      placed.add(each.order());
      rest = across(draft, each, draft.top(0), rest);
    }
    State at = new State(state.section, rest);
    while (true) {
      Section section = text ? section(at) : FLOATS;
      double top = draft.top(section.spaceAbove());
      if (!draft.isEmpty() && area.bottom() - top < LEAST_BAND * area.leading()) {
        break;
      }
      ColumnBuilder builder = new ColumnBuilder(section, notes, area, placed);
      Rest end =
          section.wide()
              ? wideBand(draft, builder, at.rest, top, text)
              : columns(draft, builder, section, at.rest, top, text);
      at = new State(at.section, end);
      boolean last = at.section == sections.size() - 1;
      if (!text || end.position() < section.size()) {
        break;
      }
      if (section.endsPage()) {
        at = new State(at.section, wideBelow(draft, end));
      }
      if (last || !isDone(at) || (section.endsPage() && !draft.isEmpty())) {
        break;
      }
      at = next(at);
    }
    return new Made(draft, at);
  }

  private Rest across(PageDraft draft, Waiting floating, double top, Rest rest) {
    List<Strip> lines = notes.of(floating.floating().strip().notes());
    Room room = draft.across(top, true);
    boolean fits =
        rest.notes().isEmpty()
            && floating.height() + room.notes().with(lines).height() <= room.depth();
    draft.add(floating, top, fits ? lines : List.of());
    List<Strip> left = new ArrayList<>(rest.notes());
    if (!fits) {
      left.addAll(lines);
    }
    return rest.with(rest.floats().without(floating)).with(left);
  }

  /** Prints wide floats that wait below the end of the text, as far as there is room. */
  private Rest wideBelow(PageDraft draft, Rest rest) {
    Rest left = rest;
    for (Waiting next : rest.floats().next(true)) {
      double top = draft.top(0);
      Room room = draft.across(top, true);
      List<Strip> lines = notes.of(next.floating().strip().notes());
      boolean noted = lines.isEmpty() || left.notes().isEmpty();
      boolean first = left.floats().next(true).get(0).order() == next.order();
      double below = Math.max(room.depth() - room.limit(), room.notes().with(lines).height());
      if (!first || !noted || next.height() + below > room.depth()) {
        break;
      }
      left = across(draft, next, top, left);
    }
    return left;
  }

  private Rest wideBand(
      PageDraft draft, ColumnBuilder builder, Rest start, double top, boolean text) {
    Column column = builder.fill(start, draft.across(top, text));
    boolean ends = column.rest().position() >= section(state).size();
    draft.add(List.of(column), top, area.bottom() - top, !ends, text);
    return column.rest();
  }

  private Rest columns(
      PageDraft draft,
      ColumnBuilder builder,
      Section section,
      Rest start,
      double top,
      boolean text) {
    double height = area.bottom() - top;
    List<Column> columns = fill(draft, builder, start, top, height, text);
    Rest end = columns.get(columns.size() - 1).rest();
    boolean done = end.position() >= section.size();
    double level = height;
    if (done && text && area.isDivided()) {
      columns = balanced(draft, builder, columns, start, top);
      level = columns.stream().mapToDouble(Column::natural).max().orElse(0);
    }
    draft.add(columns, top, level, !done || area.isDivided(), text);
    return columns.get(columns.size() - 1).rest();
  }

  private List<Column> fill(
      PageDraft draft, ColumnBuilder builder, Rest start, double top, double height, boolean text) {
    List<Column> columns = new ArrayList<>();
    Rest rest = start;
    for (int i = 0; i < area.columns(); i++) {
      Column column = builder.fill(rest, draft.column(i, top, text).limited(height));
      columns.add(column);
      rest = column.rest();
    }
    return columns;
  }

  /** Returns the same columns, about equally high: the least height that takes all of them. */
  private List<Column> balanced(
      PageDraft draft, ColumnBuilder builder, List<Column> columns, Rest start, double top) {
    Rest end = columns.get(columns.size() - 1).rest();
    double sum = columns.stream().mapToDouble(Column::natural).sum();
    double most = columns.stream().mapToDouble(Column::natural).max().orElse(0);
    double step = area.leading() / 2;
    for (double height = sum / area.columns(); height < most; height += step) {
      List<Column> lower = fill(draft, builder, start, top, height, true);
      Rest after = lower.get(lower.size() - 1).rest();
      if (after.position() == end.position()
          && after.floats().size() <= end.floats().size()
          && after.notes().size() <= end.notes().size()) {
        return lower;
      }
    }
    return columns;
  }
}
