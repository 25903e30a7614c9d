package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.caibian.shared.DraftId;

/** A draft under embargo, its address, and the last of its tasks. */
record HeldDraft(DraftId draft, String address, String task) {

    /** What no reader is to see of it. */
    static final String HEADLINE = "统计公报的新数据";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Where it has come to. */
    enum Place {
        TAKEN_BACK,
        LAST_REVIEW,
        APPROVED
    }

    /** A first version, or a correction of what readers have, brought there under an embargo. */
    static HeldDraft at(
            ApiNewsroom newsroom, boolean correction, Place place, Map<String, Object> until) {
        var headline = HEADLINE + NUMBERS.incrementAndGet();
        var address = correction ? correction(newsroom, headline) : newsroom.submitted(headline);
        ok(newsroom.reporter.post(address + "/embargo", until));
        var id = DraftId.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
        return new HeldDraft(id, address, brought(newsroom, id, address, place));
    }

    private static String correction(ApiNewsroom newsroom, String headline) {
        var article = newsroom.submitted("旧公报第" + NUMBERS.get() + "号");
        ok(newsroom.approves(newsroom.editor, article));
        ok(newsroom.approves(newsroom.deskChief, article));
        ok(newsroom.approves(newsroom.chiefEditor, article));
        ok(newsroom.editor.post(article + "/correct"));
        var draft = article + "-correction";
        var words = newsroom.manuscript(headline);
        words.put("note", "数据有误。");
        ok(newsroom.reporter.having(version(newsroom, draft)).put(draft, words));
        ok(newsroom.reporter.having(version(newsroom, draft)).post(draft + "/submit"));
        return draft;
    }

    private static String brought(ApiNewsroom newsroom, DraftId id, String address, Place place) {
        if (place == Place.TAKEN_BACK) {
            var task = newsroom.task(address);
            ok(newsroom.reporter.post(address + "/recall"));
            return task;
        }
        ok(newsroom.approves(newsroom.editor, address));
        if (!id.isCorrection()) {
            ok(newsroom.approves(newsroom.deskChief, address));
        }
        var task = newsroom.task(address);
        if (place == Place.APPROVED) {
            var last = id.isCorrection() ? newsroom.deskChief : newsroom.chiefEditor;
            ok(newsroom.approves(last, address));
        }
        return task;
    }

    private static int version(ApiNewsroom newsroom, String draft) {
        return newsroom.deskChief.get(draft).json().at("/draft/version").asInt();
    }

    private static void ok(Machine.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
