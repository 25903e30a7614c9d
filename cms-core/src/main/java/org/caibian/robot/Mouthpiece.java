package org.caibian.robot;

/** Says something in a group. */
@FunctionalInterface
public interface Mouthpiece {

    /**
     * Says it, within seconds: the robot's row is locked meanwhile. How many of its lines, from the
     * oldest, went into the message; none where nobody took it.
     */
    int say(Saying saying);
}
