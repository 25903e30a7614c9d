package org.caibian.ui.rules;

import org.caibian.article.Refusal;
import org.caibian.ui.parts.Saying;

/** Why somebody may not set rules, in the words of this page. */
final class RuleTrouble {
    private RuleTrouble() {}

    static String words(Refusal why) {
        return why == Refusal.ROLE_MISSING ? Saying.words("rules.notYours") : Saying.refusal(why);
    }
}
