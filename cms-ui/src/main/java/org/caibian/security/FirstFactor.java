package org.caibian.security;

import java.time.Clock;
import java.util.Optional;
import org.caibian.signin.FactorSecret;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SecondStep;
import org.caibian.signin.SetUpResult;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor that whoever is half in sets up to come in: codes of an app, or a passkey. Only
 * as long as they are asked to: not once they have one, nor where they are switched off or have
 * another password by now.
 */
@Component
public class FirstFactor {
    private final SecondFactors factors;
    private final PasskeyCeremonies passkeys;
    private final Staff staff;
    private final Clock clock;

    FirstFactor(SecondFactors factors, PasskeyCeremonies passkeys, Staff staff, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.staff = staff;
        this.clock = clock;
    }

    /** A secret for an app; empty where they are not asked for it any more. */
    @Transactional
    public Optional<FactorSecret> begin(HalfIn half) {
        staff.stay(half.person());
        return asked(half).flatMap(who -> factors.begin(who.person()));
    }

    /**
     * Takes it into use, with its first code; empty where they are not asked for it any more.
     * Whoever gives them another password at this instant waits until it is done, or is waited for.
     */
    @Transactional
    public Optional<SetUpResult> confirm(HalfIn half, String code) {
        staff.stay(half.person());
        return asked(half).map(who -> factors.confirm(who.person(), code));
    }

    /** What their browser makes a passkey of; empty where they are not asked for it any more. */
    public Optional<PasskeyToMake> toMake(HalfIn half) {
        return asked(half).map(who -> passkeys.toMake(who.account()));
    }

    /**
     * Takes what it made into use, under that name. Its owner has unlocked the device for it, so
     * that nothing more is asked of them. Others wait as with a code.
     */
    @Transactional
    public boolean make(HalfIn half, PasskeyToMake asked, String answer, String name) {
        staff.stay(half.person());
        return asked(half)
                .filter(who -> passkeys.make(who.person(), asked, answer, name))
                .isPresent();
    }

    private Optional<HalfIn> asked(HalfIn half) {
        return HalfIn.of(half, clock.instant())
                .filter(who ->
                        staff.credentials(who.account())
                                .filter(known -> known.active() && known.key() == who.key())
                                .isPresent())
                .filter(who -> factors.after(who.person()) == SecondStep.SET_UP);
    }
}
