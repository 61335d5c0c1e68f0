package broadsheet.preview;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells open pages that the site was built again.
 *
 * <p>A page asks by loading a script that is answered late: that is what a strict
 * Content-Security-Policy lets it do, where it refuses requests by script. Only pages in sight ask,
 * for a browser opens few connections to one host. Thread-safe.
 */
final class LiveReload {

  static final String SCRIPT = "/.broadsheet/reload.js";
  static final String WAIT = "/.broadsheet/wait.js";

  /** How long an answer may be held back. */
  private static final long PATIENCE_MILLIS = 15_000;

  /** One name more than others may be in use; tabs of an earlier preview reload as well. */
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private final Object change = new Object();
  private int state;
  private boolean closed;
  private String failure = "";

  /** The site was built again: pages reload. */
  void built() {
    change("");
  }

  /** The site could not be built: pages stay and say so. */
  void failed(String message) {
    change(message);
  }

  /** Answers all who wait. */
  void close() {
    synchronized (change) {
      closed = true;
      change.notifyAll();
    }
  }

  /** The page with the script that asks; only in the preview, never on disk. */
  byte[] inject(byte[] page) {
    String html = new String(page, StandardCharsets.ISO_8859_1);
    int end = html.toLowerCase(Locale.ROOT).lastIndexOf("</body");
    int at = end < 0 ? html.length() : end;
    String tag = "<script src=\"%s?since=%s\"></script>".formatted(SCRIPT, version());
    return (html.substring(0, at) + tag + html.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The script that a page loads first. */
  String script(String since) {
    return """
        (function () {
          'use strict';
          var since = %s;
          function ask() {
            if (document.hidden) {
              document.addEventListener('visibilitychange', ask, {once: true});
              return;
            }
            var script = document.createElement('script');
            script.src = '%s?since=' + encodeURIComponent(since);
            script.onload = function () { script.remove(); };
            script.onerror = function () { script.remove(); setTimeout(ask, 2000); };
            document.body.appendChild(script);
          }
          window.broadsheetPreview = {
            unchanged: function () { setTimeout(ask, 50); },
            built: function () { location.reload(); },
            failed: function (message, version) {
              since = version;
              var note = document.getElementById('broadsheet-preview-note');
              if (!note) {
                note = document.createElement('pre');
                note.id = 'broadsheet-preview-note';
                note.setAttribute('role', 'alert');
                var style = note.style;
                style.position = 'fixed'; style.inset = 'auto 0 0 0'; style.zIndex = '99999';
                style.margin = '0'; style.padding = '1em'; style.maxHeight = '40vh';
                style.overflow = 'auto'; style.whiteSpace = 'pre-wrap';
                style.background = '#7a1414'; style.color = '#fff';
                document.body.appendChild(note);
              }
              note.textContent = message;
              setTimeout(ask, 50);
            }
          };
          if (document.readyState === 'complete') { ask(); }
          else { window.addEventListener('load', ask); }
        })();
        """
        .formatted(literal(since), WAIT);
  }

  /** Waits for something to tell, then gives it as a script. */
  String await(String since) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    synchronized (change) {
      for (long left = PATIENCE_MILLIS; left > 0 && !closed && version().equals(since); ) {
        change.wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
      if (closed || version().equals(since)) {
        return "broadsheetPreview.unchanged();\n";
      }
      return failure.isEmpty()
          ? "broadsheetPreview.built();\n"
          : "broadsheetPreview.failed(%s, %s);\n".formatted(literal(failure), literal(version()));
    }
  }

  private void change(String message) {
    synchronized (change) {
      failure = message;
      state++;
      change.notifyAll();
    }
  }

  private String version() {
    synchronized (change) {
      return run + "-" + state;
    }
  }

  private static String literal(String text) {
    return new Gson().toJson(text);
  }
}
