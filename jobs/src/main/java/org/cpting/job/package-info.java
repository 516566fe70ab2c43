/**
 * Spring Batch jobs: joins the stages into one pass from the inbox to the outbox, one file one
 * transaction.
 */
@NullMarked
package org.cpting.job;

import org.jspecify.annotations.NullMarked;
