/**
 * What is wrong with a return, in words its sender can act on; counted in full, stored up to a cap.
 */
@NullMarked
package org.cpting.notice;

import org.jspecify.annotations.NullMarked;
