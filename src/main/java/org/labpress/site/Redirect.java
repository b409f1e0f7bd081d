package org.labpress.site;

import org.labpress.html.HtmlEscape;

/** The page at an old address. It needs no script, and shows a link where nothing else works. */
final class Redirect {
  private Redirect() {}

  static String toHtml(Route from, PageFacts to, SiteInput input) {
    String address = HtmlEscape.text(from.to(to.route()));
    String title = HtmlEscape.text(to.title());
    String canonical =
        input
            .canonical(to.route())
            .map(url -> "<link rel=\"canonical\" href=\"%s\">\n".formatted(HtmlEscape.text(url)))
            .orElse("");
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=%s">
    %s<title>%s</title>
    </head>
    <body>
    <h1>This page has moved</h1>
    <p>It is now at <a href="%s">%s</a>.</p>
    </body>
    </html>
    """
        .formatted(address, canonical, title, address, title);
  }
}
