/** Tests of the blank workbooks. */
@NullMarked
package org.cpting.template;

import org.jspecify.annotations.NullMarked;
