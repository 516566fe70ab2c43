package org.cpting.inbox;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * When a file in the inbox is complete, and which names are no one's return.
 *
 * @param settled how long a file must not have changed
 * @param unfinishedWait how long a file is waited for that has stopped growing before its own end
 * @param emptyWait how old a file of zero bytes must be to be taken, and so refused
 * @param temporary patterns of names, in lower case, of files somebody is still at work on
 * @param ignored patterns of names, in lower case, that systems leave behind
 * @param corrections what in a name, in lower case, tells a corrected return
 */
public record InboxRules(
    Duration settled,
    Duration unfinishedWait,
    Duration emptyWait,
    List<String> temporary,
    List<String> ignored,
    List<String> corrections) {

  /** Whether a name is that of a file in the making. */
  public boolean isTemporary(String name) {
    return matches(temporary, name);
  }

  /** Whether a name is that of a file which nobody sent. */
  public boolean isIgnored(String name) {
    return matches(ignored, name);
  }

  /** Whether a name says that a return corrects an earlier one. */
  public boolean isCorrection(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return corrections.stream().anyMatch(lower::contains);
  }

  private static boolean matches(List<String> patterns, String name) {
    Path lower = Path.of(name.toLowerCase(Locale.ROOT));
    for (String pattern : patterns) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      if (matcher.matches(lower)) {
        return true;
      }
    }
    return false;
  }
}
