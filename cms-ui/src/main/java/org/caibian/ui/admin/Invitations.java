package org.caibian.ui.admin;

import org.caibian.staff.SignInPostman;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** Says that people are invited, and whether a letter told them so. */
@Component
class Invitations {
    private final SignInPostman postman;

    Invitations(SignInPostman postman) {
        this.postman = postman;
    }

    void said(String name) {
        Notices.tell(words(name));
    }

    String words(String name) {
        return Saying.words(key("admin.people.invited"), name);
    }

    void said(int many) {
        Notices.say(key("admin.people.import.done"), many);
    }

    private String key(String sent) {
        return postman.isThere() ? sent : sent + ".unsent";
    }
}
