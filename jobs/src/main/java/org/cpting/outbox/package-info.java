/** What goes out: each file appears whole or not at all, with its checksum in a manifest. */
@NullMarked
package org.cpting.outbox;

import org.jspecify.annotations.NullMarked;
