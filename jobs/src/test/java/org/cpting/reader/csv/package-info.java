/** Tests of reading text files. */
@NullMarked
package org.cpting.reader.csv;

import org.jspecify.annotations.NullMarked;
