package org.caibian.api;

import org.caibian.right.Refusal;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.GrantResult;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;

/** What each result of running the house's people means over the wire. */
@Component
class PeopleOutcomes {

    void changed(ChangeResult result) {
        switch (result) {
            case CHANGED -> {}
            case OUTDATED -> throw Refused.because(Rule.CHANGED_SINCE);
            case NOT_ALLOWED -> throw Refused.wanting(HouseAct.SET_POSTS);
            case ONESELF -> throw Refused.because(Rule.ABOUT_ONESELF);
            case UNUSABLE -> throw Refused.because(Rule.BAD_REQUEST);
            case ERASED -> throw Refused.because(Rule.UNKNOWN_PERSON);
            case REASON_NEEDED -> throw Refused.because(Rule.REASON_NEEDED, 1000);
            case FROM_DIRECTORY, WEIGHTY ->
                    throw new IllegalStateException("No password is set over the API");
            case PROPOSED, LAST_ADMINISTRATOR -> throw Refused.because(Rule.AT_THE_DESK);
        }
    }

    void decided(GrantResult result, HouseAct act) {
        switch (result) {
            case TURNED_DOWN, TAKEN_BACK -> {}
            case NOT_ALLOWED -> throw Refused.wanting(act);
            case ONESELF -> throw Refused.because(Rule.ABOUT_ONESELF);
            case PROPOSED_IT -> throw Refused.because(Refusal.PROPOSED_IT);
            case NOT_PROPOSER -> throw Refused.because(Refusal.ANOTHERS_PROPOSAL);
            case GONE -> throw Refused.because(Rule.GRANT_GONE);
            case CONFIRMED, WAITS, NO_ADDRESS ->
                    throw new IllegalStateException("No role that weighs is given over the API");
        }
    }
}
