package org.caibian.robot;

/** Says something in a group. */
@FunctionalInterface
public interface Mouthpiece {

    /** Says it, within seconds: the robot's row is locked meanwhile; false where nobody took it. */
    boolean say(Saying saying);
}
