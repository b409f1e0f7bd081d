package org.labpress.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.bibliography.csl.CitePlace.Position;

/** Works out of each citation of a document what those before it make of it. */
public final class Positions {
  /** Notes back to which a citation is near, where a style does not say. */
  private static final int NEAR = 5;

  private final int nearDistance;
  private final Map<String, Integer> firstNotes = new HashMap<>();
  private final Map<String, Integer> lastNotes = new HashMap<>();
  private List<Cite> before = List.of();
  private int noteBefore;

  public Positions(Style style) {
    String distance = style.citation().get("near-note-distance");
    nearDistance = distance.matches("[0-9]{1,4}") ? Integer.parseInt(distance) : NEAR;
  }

  /**
   * Returns the works of the next citation with their places.
   *
   * @param note number of the note in which it stands; 0 in the text
   */
  public List<Cite> next(List<Cite> cites, int note) {
    List<Cite> placed = new ArrayList<>();
    for (Cite cite : cites) {
      Optional<Cite> directly =
          !placed.isEmpty()
              ? Optional.of(placed.get(placed.size() - 1))
              : before.size() == 1 && note - noteBefore <= 1
                  ? Optional.of(before.get(0))
                  : Optional.empty();
      placed.add(cite.at(place(cite, directly, note)));
      firstNotes.putIfAbsent(cite.id(), note);
      lastNotes.put(cite.id(), note);
    }
    before = placed;
    noteBefore = note;
    return placed;
  }

  private CitePlace place(Cite cite, Optional<Cite> directly, int note) {
    Integer first = firstNotes.get(cite.id());
    if (first == null) {
      return CitePlace.FIRST;
    }
    boolean near = note - lastNotes.getOrDefault(cite.id(), 0) <= nearDistance;
    Position position =
        directly
            .filter(other -> other.id().equals(cite.id()))
            .map(other -> again(cite, other))
            .orElse(Position.SUBSEQUENT);
    return new CitePlace(position, near, first);
  }

  private static Position again(Cite cite, Cite other) {
    boolean same = cite.locator().equals(other.locator()) && cite.label().equals(other.label());
    if (same) {
      return Position.IBID;
    }
    return cite.locator().isEmpty() ? Position.SUBSEQUENT : Position.IBID_WITH_LOCATOR;
  }
}
