package org.caibian.ui.parts;

import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.ArticleId;

/** What lists and pages say of receipts of withdrawals, the same everywhere. */
public final class ReceiptWords {
    private ReceiptWords() {}

    /** Where the receipt of that withdrawal stands at the desk. */
    public static String address(ArticleId article, long withdrawal) {
        return "articles/" + article + "/receipt/" + withdrawal;
    }

    /** The number a receipt bears. */
    public static String number(WithdrawnStory lost, Moments moments) {
        return moments.year(lost.at()) + "-" + lost.withdrawal();
    }

    public static String reason(String reason) {
        return reason.isEmpty() ? Saying.words("receipt.planned") : reason;
    }

    /**
     * How many channels were seen without a story; what stays by right of others is no such one.
     */
    public static String channels(long all, long gone, long staying) {
        if (staying > 0) {
            return Saying.words("receipt.staying", all, gone, staying);
        }
        return gone == all
                ? Saying.words("receipt.all", all)
                : Saying.words("receipt.some", all, gone);
    }

    public static String channels(WithdrawnStory lost) {
        return channels(lost.channels(), lost.gone(), lost.staying());
    }
}
