/**
 * Files as they arrive: which of them are complete, and their original bytes kept for ever by
 * content.
 */
@NullMarked
package org.cpting.inbox;

import org.jspecify.annotations.NullMarked;
