/** Starts the jobs by the clock, with Quartz. */
@NullMarked
package org.cpting.schedule;

import org.jspecify.annotations.NullMarked;
