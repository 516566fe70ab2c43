/** The report's figures as a workbook for people who calculate: the annex to the results report. */
@NullMarked
package org.cpting.report.workbook;

import org.jspecify.annotations.NullMarked;
