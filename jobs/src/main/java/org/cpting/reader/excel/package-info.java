/**
 * Excel workbooks, .xls by Apache POI and .xlsx as a stream; the only package that sees POI's
 * readers.
 */
@NullMarked
package org.cpting.reader.excel;

import org.jspecify.annotations.NullMarked;
