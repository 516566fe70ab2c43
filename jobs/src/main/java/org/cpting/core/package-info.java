/**
 * Value objects every stage speaks in: periods, source references, canonical rows, facts. JDK only.
 */
@NullMarked
package org.cpting.core;

import org.jspecify.annotations.NullMarked;
