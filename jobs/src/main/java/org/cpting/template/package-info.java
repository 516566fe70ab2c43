/**
 * Blank return workbooks, written from the same schemas by which returns are read; the reader knows
 * them by a hidden name in the workbook.
 */
@NullMarked
package org.cpting.template;

import org.jspecify.annotations.NullMarked;
