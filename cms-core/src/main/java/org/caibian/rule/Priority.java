package org.caibian.rule;

/** How pressing an article is: what presses goes before what waits in the queues of its desk. */
public enum Priority {
    /** 普通. */
    NORMAL,
    /** 优先. */
    HIGH,
    /** 加急. */
    URGENT
}
