/** Tests that rewrite the generated pages and fail when they were stale. */
@NullMarked
package org.cpting.docs;

import org.jspecify.annotations.NullMarked;
