/**
 * The sender's own workbook with the findings marked in it. An .xlsx is changed part by part, as a
 * stream of bytes, so that everything else in it stays as it is and its size costs no memory.
 */
@NullMarked
package org.cpting.feedback.workbook;

import org.jspecify.annotations.NullMarked;
