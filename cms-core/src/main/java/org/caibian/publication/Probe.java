package org.caibian.publication;

/** Looks in one channel, as readers would, whether a withdrawn story is still to be had there. */
public interface Probe {

    Channel channel();

    Sighting look(Story lost);
}
