package org.labpress.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page in the browser. */
public final class Tab implements AutoCloseable {
  private static final int PATIENCE_MS = 10_000;
  private static final Map<String, Integer> KEY_CODES =
      Map.ofEntries(
          Map.entry("Enter", 13),
          Map.entry("Escape", 27),
          Map.entry(" ", 32),
          Map.entry("PageUp", 33),
          Map.entry("PageDown", 34),
          Map.entry("End", 35),
          Map.entry("Home", 36),
          Map.entry("ArrowLeft", 37),
          Map.entry("ArrowUp", 38),
          Map.entry("ArrowRight", 39),
          Map.entry("ArrowDown", 40),
          Map.entry("Tab", 9));

  private final Browser browser;
  private final DevTools devTools;
  private final String session;
  private final String target;
  private final String context;

  Tab(Browser browser, DevTools devTools, String session, String target, String context) {
    this.browser = browser;
    this.devTools = devTools;
    this.session = session;
    this.target = target;
    this.context = context;
  }

  /** Loads a page and waits until it and its parts are there. */
  public Tab go(URI address) {
    call("Page.navigate", Map.of("url", "about:blank"));
    await("location.href == 'about:blank'");
    call("Page.navigate", Map.of("url", address.toString()));
    await("location.href != 'about:blank' && document.readyState == 'complete'");
    return this;
  }

  /** Sets the size of the window in CSS pixels. */
  public Tab viewport(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Lets the reader prefer a colour scheme. */
  public Tab prefersDark(boolean dark) {
    return feature("prefers-color-scheme", dark ? "dark" : "light");
  }

  /** Sets what a media query finds. */
  public Tab feature(String name, String value) {
    Map<String, Object> feature = Map.of("name", name, "value", value);
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    return this;
  }

  /** Switches the scripts of the pages loaded from now on off; the tests' own still run. */
  public Tab withoutScripts() {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** Presses and releases a key, named as in {@code KeyboardEvent.key}. */
  public Tab press(String key) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("key", key);
    event.put("windowsVirtualKeyCode", keyCode(key));
    if (key.length() == 1) {
      event.put("text", key);
    } else if (key.equals("Enter")) {
      event.put("text", "\r");
    }
    event.put("type", "keyDown");
    call("Input.dispatchKeyEvent", event);
    event.put("type", "keyUp");
    event.remove("text");
    call("Input.dispatchKeyEvent", event);
    return this;
  }

  private static int keyCode(String key) {
    Integer named = KEY_CODES.get(key);
    return named != null ? named : Character.toUpperCase(key.charAt(0));
  }

  /** Moves the pointer to a place of the window, in CSS pixels. */
  public Tab move(double x, double y) {
    call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    return this;
  }

  /** Clicks at a place of the window, in CSS pixels. */
  public Tab click(double x, double y) {
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
    return this;
  }

  /** Swipes with one finger from one place of the window to another, in CSS pixels. */
  public Tab swipe(double fromX, double fromY, double toX, double toY) {
    touch("touchStart", List.of(Map.of("x", fromX, "y", fromY)));
    touch("touchMove", List.of(Map.of("x", toX, "y", toY)));
    touch("touchEnd", List.of());
    return this;
  }

  private void touch(String type, List<Map<String, Object>> points) {
    call("Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  /**
   * Returns the value of a JavaScript expression: a string, a double, a boolean, a list, a map or
   * null.
   */
  public @Nullable Object evaluate(String expression) {
    Map<String, @Nullable Object> answer =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression",
                expression,
                "returnByValue",
                true,
                "awaitPromise",
                true,
                "userGesture",
                true));
    if (answer.get("exceptionDetails") != null) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return DevTools.object(answer.get("result")).get("value");
  }

  /** Returns a value as text. */
  public String text(String expression) {
    return String.valueOf(evaluate("String(" + expression + ")"));
  }

  /** Returns a value as a number. */
  public double number(String expression) {
    return Double.parseDouble(text(expression));
  }

  /** Returns whether a condition holds. */
  public boolean is(String expression) {
    return text("Boolean(" + expression + ")").equals("true");
  }

  /** Waits until a condition holds, for at most ten seconds. */
  public Tab await(String condition) {
    for (int waited = 0; waited < PATIENCE_MS; waited += 20) {
      if (holds(condition)) {
        return this;
      }
      pause(20);
    }
    throw new AssertionError(
        "after %d ms still not: %s (at %s)".formatted(PATIENCE_MS, condition, holds("1")));
  }

  private boolean holds(String condition) {
    try {
      return is(condition);
    } catch (IllegalStateException e) {
      // The page is being replaced by another.
      return false;
    }
  }

  /** Does something that opens a window and returns that window. */
  public Tab opening(Runnable action) {
    List<String> before = browser.pages(context);
    action.run();
    for (int waited = 0; waited < PATIENCE_MS; waited += 20) {
      List<String> opened = new ArrayList<>(browser.pages(context));
      opened.removeAll(before);
      if (!opened.isEmpty()) {
        return browser
            .attach(opened.get(0), context)
            .await("location.href != 'about:blank' && document.readyState == 'complete'");
      }
      pause(20);
    }
    throw new AssertionError("no window opened within %d ms".formatted(PATIENCE_MS));
  }

  /** Returns what the window shows, as PNG. */
  public byte[] screenshot() {
    return bytes(call("Page.captureScreenshot", Map.of("format", "png")));
  }

  /** Returns the whole page, however long, as PNG. */
  public byte[] screenshotOfPage() {
    return bytes(
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
  }

  /** Prints the page on paper of the size that its style sheet asks for, backgrounds included. */
  public byte[] pdf() {
    return bytes(
        call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true)));
  }

  /** Returns the width, in CSS pixels, that the page needs beyond the window; 0 is wanted. */
  public double overflow() {
    return number("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    if (browser.pages(context).size() <= 1) {
      devTools.call("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
    } else {
      devTools.call("", "Target.closeTarget", Map.of("targetId", target));
    }
  }

  private Map<String, @Nullable Object> call(String method, Map<String, Object> parameters) {
    return devTools.call(session, method, parameters);
  }

  private static byte[] bytes(Map<String, @Nullable Object> answer) {
    return Base64.getDecoder().decode(Browser.text(answer, "data"));
  }

  static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
