/** Tests of the rules, one file a rule. */
@NullMarked
package org.cpting.validation.rule;

import org.jspecify.annotations.NullMarked;
