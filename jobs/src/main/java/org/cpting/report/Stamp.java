package org.cpting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which run and which data a report comes from. Two reports with equal stamps and data are equal to
 * the byte.
 *
 * @param runId the run
 * @param cutOff what came in after this moment is not in the report
 * @param versions versions of program and definitions, as printed
 * @param issue the edition it is published as; null for a draft
 */
public record Stamp(String runId, Instant cutOff, String versions, @Nullable Issue issue) {

  /** The stamp of a draft. */
  public Stamp(String runId, Instant cutOff, String versions) {
    this(runId, cutOff, versions, null);
  }

  /**
   * A published edition.
   *
   * @param edition its number, from 1
   * @param at when it was published
   */
  public record Issue(int edition, Instant at) {}

  /** Whether the report is not published: its figures may change. */
  public boolean draft() {
    return issue == null;
  }
}
