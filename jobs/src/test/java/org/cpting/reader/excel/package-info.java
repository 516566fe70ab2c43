/** Tests of reading Excel workbooks, well-formed and not. */
@NullMarked
package org.cpting.reader.excel;

import org.jspecify.annotations.NullMarked;
