package org.caibian.robot;

/** What came of adding a robot, or of switching one on or off. */
public sealed interface RobotResult {
    /** It speaks from now on, or no more. */
    record Done(RobotId robot) implements RobotResult {}

    /** Its {@code field} cannot be used as it is: name, address, secret or subjects. */
    record Unusable(String field) implements RobotResult {}

    /** There is no such robot. */
    record Unknown() implements RobotResult {}

    /** Only administrators do that. */
    record NotAllowed() implements RobotResult {}
}
