package org.cpting.job;

import org.cpting.core.Period;

/**
 * What is to be published.
 *
 * @param report id of the report
 * @param scope code of a province, or of the whole programme
 * @param period the period it reports on
 * @param note what its publisher says of it; empty if nothing
 */
public record PublicationOrder(String report, String scope, Period period, String note) {}
