/**
 * The warehouse: the ledger of files and returns, the facts accepted, the figures calculated from
 * them. The only package that knows a database; the same code serves SQLite and PostgreSQL.
 */
@NullMarked
package org.cpting.warehouse;

import org.jspecify.annotations.NullMarked;
