/**
 * A real Chromium for tests, spoken to over the DevTools protocol: {@link
 * org.labpress.browser.Browser} starts it, a {@link org.labpress.browser.Tab} is one page.
 */
@org.jspecify.annotations.NullMarked
package org.labpress.browser;
