package org.labpress.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.labpress.layout.StructureElement;
import org.labpress.layout.StructureElement.Role;

/**
 * The logical structure of a file (ISO 32000-1, 14.7): elements, the marked content and the
 * annotations that belong to them, and the way back from these to their element.
 */
final class TagTree {
  private static final COSName TABLE = COSName.getPDFName("Table");
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName OBJR = COSName.getPDFName("OBJR");
  private static final COSName OBJ = COSName.getPDFName("Obj");

  /**
   * An element in the making.
   *
   * @param dictionary of the element
   * @param content the dictionary that holds content and annotations: of the element, or of a link
   *     within it
   * @param kids of {@code content}
   */
  private record Node(COSDictionary dictionary, COSDictionary content, COSArray kids, Role role) {}

  private final Map<Integer, Node> nodes = new HashMap<>();
  private final COSDictionary root = PdfObjects.dictionary("StructTreeRoot");

  /** For each page the elements of its marked content, by number. */
  private final List<COSArray> marks = new ArrayList<>();

  private final List<COSDictionary> annotated = new ArrayList<>();
  private final Map<String, COSDictionary> identified = new TreeMap<>();

  /**
   * @param pages their number
   * @param clickable numbers of the elements that a link area names
   */
  TagTree(StructureElement document, int pages, Set<Integer> clickable) {
    for (int i = 0; i < pages; i++) {
      marks.add(new COSArray());
    }
    root.setItem(COSName.K, element(document, root, clickable, false));
  }

  COSDictionary root() {
    return root;
  }

  /** Returns the structure type of an element, for its marked content. */
  String tag(int element) {
    return node(element).role().tag();
  }

  boolean isFigure(int element) {
    return node(element).role() == Role.FIGURE;
  }

  /** Adds a sequence of marked content to an element; returns its number on the page. */
  int mark(int element, int pageIndex, COSDictionary page) {
    Node node = node(element);
    int number = marks.get(pageIndex).size();
    marks.get(pageIndex).add(node.content());
    COSBase first = node.content().getDictionaryObject(COSName.PG);
    if (first == null) {
      node.content().setItem(COSName.PG, page);
    }
    if (first == null || first == page) {
      node.kids().add(COSInteger.get(number));
    } else {
      COSDictionary reference = new COSDictionary();
      reference.setItem(COSName.TYPE, MCR);
      reference.setItem(COSName.PG, page);
      reference.setItem(COSName.MCID, COSInteger.get(number));
      node.kids().add(reference);
    }
    return number;
  }

  /** Adds an annotation to the link that it belongs to. */
  void annotate(int element, COSDictionary annotation, COSDictionary page) {
    Node node = node(element);
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, OBJR);
    reference.setItem(OBJ, annotation);
    reference.setItem(COSName.PG, page);
    node.kids().add(reference);
    annotation.setItem(COSName.STRUCT_PARENT, COSInteger.get(marks.size() + annotated.size()));
    annotated.add(node.content());
  }

  /** Says where a figure is, for readers that show or reflow it; the first place holds. */
  void box(int element, double left, double bottom, double right, double top) {
    COSDictionary dictionary = node(element).dictionary();
    if (!dictionary.containsKey(COSName.A)) {
      COSDictionary attributes = new COSDictionary();
      attributes.setItem(COSName.O, COSName.getPDFName("Layout"));
      attributes.setItem(COSName.BBOX, PdfObjects.numbers(left, bottom, right, top));
      attributes.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
      dictionary.setItem(COSName.A, attributes);
    }
  }

  /** Writes what is known only when all pages are. */
  void finish() {
    COSArray parents = new COSArray();
    for (int i = 0; i < marks.size(); i++) {
      parents.add(COSInteger.get(i));
      parents.add(marks.get(i));
    }
    for (int i = 0; i < annotated.size(); i++) {
      parents.add(COSInteger.get(marks.size() + i));
      parents.add(annotated.get(i));
    }
    COSDictionary parentTree = new COSDictionary();
    parentTree.setItem(COSName.NUMS, parents);
    root.setItem(COSName.PARENT_TREE, parentTree);
    root.setItem(COSName.PARENT_TREE_NEXT_KEY, COSInteger.get(marks.size() + annotated.size()));
    if (!identified.isEmpty()) {
      COSArray names = new COSArray();
      identified.forEach(
          (id, element) -> {
            names.add(PdfObjects.text(id));
            names.add(element);
          });
      COSDictionary idTree = new COSDictionary();
      idTree.setItem(COSName.NAMES, names);
      root.setItem(COSName.ID_TREE, idTree);
    }
    Set<COSBase> unused = unusedLinks();
    for (Node node : nodes.values()) {
      if (!unused.isEmpty()) {
        node.kids().removeAll(unused);
      }
      if (node.kids().size() > 0) {
        node.content().setItem(COSName.K, node.kids());
      }
    }
  }

  /** Returns the links that show nothing: of marks in a draft for which a page had no room. */
  private Set<COSBase> unusedLinks() {
    Set<COSBase> unused = Collections.newSetFromMap(new IdentityHashMap<>());
    nodes.values().stream()
        .filter(node -> node.role() == Role.LINK && node.kids().size() == 0)
        .forEach(node -> unused.add(node.dictionary()));
    return unused;
  }

  private Node node(int element) {
    Node node = nodes.get(element);
    if (node == null) {
      throw new IllegalStateException("there is no structure element %d".formatted(element));
    }
    return node;
  }

  private COSDictionary element(
      StructureElement element, COSDictionary parent, Set<Integer> clickable, boolean headerRow) {
    Role role = element.role();
    COSDictionary dictionary = structure(role.tag(), parent);
    alternative(element).ifPresent(text -> dictionary.setItem(COSName.ALT, PdfObjects.text(text)));
    if (role == Role.NOTE) {
      String id = "note-%06d".formatted(element.number());
      dictionary.setItem(COSName.ID, PdfObjects.text(id));
      identified.put(id, dictionary);
    }
    if (role == Role.TABLE_HEADER || element.columnSpan() > 1 || element.rowSpan() > 1) {
      dictionary.setItem(COSName.A, cell(element, headerRow));
    }
    COSArray kids = new COSArray();
    COSDictionary content = dictionary;
    if (role != Role.LINK && clickable.contains(element.number())) {
      // An annotation has to lie in an element of type Link (ISO 14289-1, 7.18.5).
      content = structure(Role.LINK.tag(), dictionary);
      dictionary.setItem(COSName.K, content);
    }
    boolean onlyHeaders =
        element.children().stream().allMatch(child -> child.role() == Role.TABLE_HEADER);
    for (StructureElement child : element.children()) {
      kids.add(element(child, content, clickable, onlyHeaders));
    }
    nodes.put(element.number(), new Node(dictionary, content, kids, role));
    return dictionary;
  }

  private static COSDictionary cell(StructureElement element, boolean headerRow) {
    COSDictionary attributes = new COSDictionary();
    attributes.setItem(COSName.O, TABLE);
    if (element.role() == Role.TABLE_HEADER) {
      attributes.setItem(SCOPE, COSName.getPDFName(headerRow ? "Column" : "Row"));
    }
    if (element.columnSpan() > 1) {
      attributes.setInt(COSName.getPDFName("ColSpan"), element.columnSpan());
    }
    if (element.rowSpan() > 1) {
      attributes.setInt(COSName.getPDFName("RowSpan"), element.rowSpan());
    }
    return attributes;
  }

  /**
   * A figure or formula must say what it shows, else the file is not accessible (ISO 14289-1, 7.3
   * and 7.7).
   */
  private static Optional<String> alternative(StructureElement element) {
    Optional<String> text =
        element.alternative().map(PlainString::of).filter(said -> !said.isBlank());
    boolean needed = element.role() == Role.FIGURE || element.role() == Role.FORMULA;
    return needed ? text.or(() -> Optional.of("no description")) : text;
  }

  private static COSDictionary structure(String tag, COSDictionary parent) {
    COSDictionary dictionary = PdfObjects.dictionary("StructElem");
    dictionary.setItem(COSName.S, COSName.getPDFName(tag));
    dictionary.setItem(COSName.P, parent);
    return dictionary;
  }
}
