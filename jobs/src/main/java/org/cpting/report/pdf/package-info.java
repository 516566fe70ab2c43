/**
 * Draws prepared reports as PDF: the same report gives the same bytes. The only user of
 * JasperReports.
 */
@NullMarked
package org.cpting.report.pdf;

import org.jspecify.annotations.NullMarked;
