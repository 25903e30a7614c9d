package org.caibian.robot;

/** Names one robot. */
public record RobotId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
