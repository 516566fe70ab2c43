package org.cpting.disclosure;

import java.util.List;
import org.cpting.indicator.Figure;

/**
 * What was published at some time, as it was published.
 *
 * @param name how it is called in messages, e.g. the report and its number
 * @param figures figures of it, those hidden with state SUPPRESSED
 */
public record Edition(String name, List<Figure> figures) {}
