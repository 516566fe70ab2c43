/** Tests of marked workbooks, on files of the sample year. */
@NullMarked
package org.cpting.feedback.workbook;

import org.jspecify.annotations.NullMarked;
