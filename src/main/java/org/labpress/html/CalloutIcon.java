package org.labpress.html;

import java.util.Map;

/** The signs of callouts: outlines of 16 by 16 units in the colour of the text around them. */
final class CalloutIcon {
  private static final String CIRCLE = "<circle cx='8' cy='8' r='6.5'/>";

  private static final Map<String, String> SIGNS =
      Map.of(
          "note", CIRCLE + "<path d='M8 7.2v4M8 4.6v.4'/>",
          "tip",
              "<path d='M5.8 11.2c0-1.4-2-2.2-2-4.9a4.2 4.2 0 0 1 8.4 0c0 2.7-2 3.5-2 4.9zM6.2"
                  + " 14h3.6'/>",
          "warning", "<path d='M8 1.8 14.8 14H1.2zM8 6.4v3.4M8 11.6v.4'/>",
          "important", "<path d='M2 2.2h12v8.6H8.4L5.2 14v-3.2H2zM8 4v3.2M8 8.6v.4'/>",
          "caution",
              "<path d='M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.6v4M8 10.8v.4'/>",
          "caveat",
              "<path d='M8 1.5v13M3 14.5h10M3.5 4h9M1.2 9.5 3.5 4l2.3 5.5zM10.2 9.5 12.5 4l2.3"
                  + " 5.5z'/>",
          "tldr", "<path d='M2 3.5h12M2 8h12M2 12.5h7'/>");

  private CalloutIcon() {}

  /** Returns whether a type has a sign of its own. */
  static boolean isKnown(String type) {
    return SIGNS.containsKey(type);
  }

  /** Returns the class for a type; all types that only the author knows share one. */
  static String className(String type) {
    return "callout-" + (isKnown(type) ? type : "other");
  }

  static String svg(String type) {
    return "<svg class=\"callout-icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
        + SIGNS.getOrDefault(type, "<path d='M2.5 2.5h11v11h-11z'/>").replace('\'', '"')
        + "</svg>";
  }
}
