/** Measurements that can be run again; started by hand, no part of the tests. */
@NullMarked
package org.cpting.bench;

import org.jspecify.annotations.NullMarked;
