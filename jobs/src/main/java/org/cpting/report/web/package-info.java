/**
 * A report as one page for the web: the same sections as the PDF, as text, tables and drawings that
 * need no script and load nothing from elsewhere.
 */
@NullMarked
package org.cpting.report.web;

import org.jspecify.annotations.NullMarked;
