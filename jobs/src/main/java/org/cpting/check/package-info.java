/**
 * Cross checks: what returns say against a province's own history, against what they replaced and
 * against one another. They warn; they keep nothing out.
 */
@NullMarked
package org.cpting.check;

import org.jspecify.annotations.NullMarked;
