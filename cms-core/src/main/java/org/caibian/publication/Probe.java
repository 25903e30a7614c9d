package org.caibian.publication;

import java.util.List;

/** Looks in one channel, as readers would, whether a withdrawn story is still to be had there. */
public interface Probe {

    Channel channel();

    /**
     * {@code shown} is where it was seen at looks before: as places come and go, one of those may
     * be none of today's, and is asked again all the same.
     */
    Sighting look(Story lost, List<String> shown);
}
