/** Text files with separators, by Apache Commons CSV; finds charset and separator. */
@NullMarked
package org.cpting.reader.csv;

import org.jspecify.annotations.NullMarked;
