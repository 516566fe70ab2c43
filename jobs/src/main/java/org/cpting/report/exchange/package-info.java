/**
 * The report's figures for other programs: a Data Package of CSV files, IATI result elements, a
 * DHIS2 data value set. They are the figures after disclosure control; what is suppressed is left
 * out, never written as 0.
 */
@NullMarked
package org.cpting.report.exchange;

import org.jspecify.annotations.NullMarked;
