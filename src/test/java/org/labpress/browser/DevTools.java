package org.labpress.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.labpress.json.JsonWriter;

/**
 * The connection to a browser: commands of the DevTools protocol and their results. Events are not
 * kept; tests wait for what they can see in the page.
 */
final class DevTools implements WebSocket.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<Integer, CompletableFuture<Map<String, @Nullable Object>>> waiting =
      new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  DevTools(URI address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(address, this)
            .join();
  }

  /**
   * Runs a command and returns its result.
   *
   * @param session of a tab; empty for a command to the browser itself
   */
  synchronized Map<String, @Nullable Object> call(
      String session, String method, Map<String, Object> parameters) {
    int id = lastId.incrementAndGet();
    Map<String, Object> command = new LinkedHashMap<>();
    command.put("id", id);
    command.put("method", method);
    command.put("params", parameters);
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    CompletableFuture<Map<String, @Nullable Object>> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket.sendText(JsonWriter.write(command), true).join();
    try {
      return result(method, answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } catch (Exception e) {
      throw new IllegalStateException("%s %s: %s".formatted(method, parameters, e), e);
    }
  }

  private static Map<String, @Nullable Object> result(
      String method, Map<String, @Nullable Object> answer) {
    if (answer.get("result") == null) {
      throw new IllegalStateException("%s: %s".formatted(method, answer.get("error")));
    }
    return object(answer.get("result"));
  }

  @SuppressWarnings("unchecked") // JsonText makes no other maps
  static Map<String, @Nullable Object> object(@Nullable Object json) {
    return (Map<String, @Nullable Object>) json;
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      Map<String, @Nullable Object> received = object(JsonText.read(message.toString()));
      message.setLength(0);
      if (received.get("id") instanceof Double id) {
        CompletableFuture<Map<String, @Nullable Object>> answer = waiting.remove(id.intValue());
        if (answer != null) {
          answer.complete(received);
        }
      }
    }
    webSocket.request(1);
    return CompletableFuture.completedStage(null);
  }
}
