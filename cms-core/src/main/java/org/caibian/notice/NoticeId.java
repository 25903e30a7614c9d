package org.caibian.notice;

/** Names one notice to one person. */
public record NoticeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
