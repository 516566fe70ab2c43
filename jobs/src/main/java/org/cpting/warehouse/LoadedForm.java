package org.cpting.warehouse;

import org.cpting.core.ReturnKey;

/**
 * A form as a load wrote it.
 *
 * @param key which return it is
 * @param rows rows read
 * @param accepted rows accepted
 * @param rejected rows rejected
 */
public record LoadedForm(ReturnKey key, int rows, int accepted, int rejected) {}
