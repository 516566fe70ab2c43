/** Checks rows by the rules of the manual. What a rule finds is a value; no row costs another. */
@NullMarked
package org.cpting.validation;

import org.jspecify.annotations.NullMarked;
