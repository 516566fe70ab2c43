package org.cpting.job;

import java.time.Clock;
import org.cpting.definition.Home;
import org.cpting.warehouse.WarehouseUrl;

/**
 * What a pass works with.
 *
 * @param home the configuration
 * @param workspace the state
 * @param warehouse where the warehouse is
 * @param clock tells the time
 * @param by who does what is done: a user of the operating system or a name given
 * @param progress is told how the pass goes
 */
public record Settings(
    Home home,
    Workspace workspace,
    WarehouseUrl warehouse,
    Clock clock,
    String by,
    Progress progress) {}
