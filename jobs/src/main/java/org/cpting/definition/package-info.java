/**
 * The files an officer edits (layouts, headings, code lists, logframe, calendar), read into
 * records. The only user of the YAML library. Every complaint names the file and the line.
 */
@NullMarked
package org.cpting.definition;

import org.jspecify.annotations.NullMarked;
