package org.caibian.ui.article;

import org.caibian.text.Body;
import org.caibian.text.BodyResult;

/** Reads what the paper holds, for showing it elsewhere on the page. */
final class Words {
    private Words() {}

    static Body body(String json) {
        return switch (Body.parse(json)) {
            case BodyResult.Good(var body) -> body;
            case BodyResult.Bad _ -> Body.EMPTY;
        };
    }
}
