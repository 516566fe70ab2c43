/** The command line: what an officer or analyst types, and what the program answers. */
@NullMarked
package org.cpting.cli;

import org.jspecify.annotations.NullMarked;
