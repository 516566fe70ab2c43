package org.cpting.testing;

import java.util.List;
import org.cpting.notice.Finding;

/** Findings in one line each, as a test compares them. */
public final class FindingsText {

  private FindingsText() {}

  /** Code and column of each finding, e.g. {@code CODE_UNKNOWN service}. */
  public static List<String> of(List<Finding> findings) {
    return findings.stream().map(f -> (f.code() + " " + f.column()).strip()).toList();
  }
}
