/** Tests of recognising and reading returns. */
@NullMarked
package org.cpting.reader;

import org.jspecify.annotations.NullMarked;
