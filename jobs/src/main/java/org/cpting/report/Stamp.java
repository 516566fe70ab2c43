package org.cpting.report;

import java.time.Instant;

/**
 * Which run and which data a report comes from. Two reports with equal stamps and data are equal to
 * the byte.
 *
 * @param runId the run
 * @param cutOff what came in after this moment is not in the report
 * @param versions versions of program and definitions, as printed
 */
public record Stamp(String runId, Instant cutOff, String versions) {}
