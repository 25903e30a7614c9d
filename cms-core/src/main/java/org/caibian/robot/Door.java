package org.caibian.robot;

import java.net.URI;
import java.util.Optional;

/**
 * Where a robot is reached, and what it is signed with: whoever knows the address may speak in the
 * group, so that neither stands in a log or on a page.
 */
public record Door(URI address, Optional<String> secret) {

    @Override
    public String toString() {
        return "Door at " + address.getHost();
    }
}
