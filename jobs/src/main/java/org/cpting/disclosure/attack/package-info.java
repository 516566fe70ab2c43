/**
 * The attack: what an outsider can find out of everything published. Builds its own picture from
 * figures as printed and shares no code with what chose them.
 */
@NullMarked
package org.cpting.disclosure.attack;

import org.jspecify.annotations.NullMarked;
