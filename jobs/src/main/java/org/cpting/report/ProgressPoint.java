package org.cpting.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A point of a chart.
 *
 * @param series name of the line it belongs to
 * @param category its place on the horizontal axis
 * @param value its height; null leaves a gap
 */
public record ProgressPoint(String series, String category, @Nullable BigDecimal value) {}
