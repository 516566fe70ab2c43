/** Tests of the warehouse: one contract, run against SQLite and against PostgreSQL. */
@NullMarked
package org.cpting.warehouse;

import org.jspecify.annotations.NullMarked;
