package org.caibian.article;

/** How a step stands to its deadline. */
public enum DueSignal {
    /** 期限内. */
    IN_TIME,
    /** 将到期. */
    SOON,
    /** 已超时. */
    LATE
}
