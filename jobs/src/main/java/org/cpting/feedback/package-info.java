/**
 * What a sender gets back for each file: the findings as a page, as JSON and as CSV, and beside
 * them the sender's own workbook with the findings marked in it.
 */
@NullMarked
package org.cpting.feedback;

import org.jspecify.annotations.NullMarked;
