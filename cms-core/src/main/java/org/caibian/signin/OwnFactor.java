package org.caibian.signin;

import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up one's own second factor, where one is signed in: in a session that is over nothing is.
 */
@Component
@Transactional
public class OwnFactor {

    private final SecondFactors factors;
    private final Sessions open;

    OwnFactor(SecondFactors factors, Sessions open) {
        this.factors = factors;
        this.open = open;
    }

    /** A new secret for an app; empty where one is in use, or that session of theirs is over. */
    public Optional<FactorSecret> begin(SessionId here, PersonId me) {
        return open.within(here, me, () -> factors.begin(me)).flatMap(secret -> secret);
    }

    /** Takes it into use, with the first code of it. */
    public SetUpResult confirm(String code, SessionId here, PersonId me) {
        return open.within(here, me, () -> factors.confirm(me, code))
                .orElse(new SetUpResult.Refused(CodeResult.WRONG));
    }
}
