/**
 * Joins reading, identity and validation: one file goes in, checked facts and findings come out.
 * Touches no database.
 */
@NullMarked
package org.cpting.intake;

import org.jspecify.annotations.NullMarked;
