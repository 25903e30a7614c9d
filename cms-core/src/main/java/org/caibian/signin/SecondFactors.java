package org.caibian.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people prove themselves by beside the password: codes of an app, each taken once, and
 * recovery codes for whoever has not got it at hand.
 */
@Component
@Transactional
public class SecondFactors {

    /** So many codes are looked at in {@link #TIME}, and then none until it is over. */
    static final int MOST_TRIES = 5;

    static final Duration TIME = Duration.ofMinutes(15);

    private static final int BYTES = 20;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorRows rows;
    private final FactorRoleRows roles;
    private final PasskeyRows passkeys;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    SecondFactors(
            FactorRows rows,
            FactorRoleRows roles,
            PasskeyRows passkeys,
            Ledger ledger,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.roles = roles;
        this.passkeys = passkeys;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SecondFactorState of(PersonId person) {
        return new SecondFactorState(
                rows.since(person), rows.left(person), roles.asks(person), passkeys.has(person));
    }

    /** What is asked of somebody who gave the right password; one statement, as they come in. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public SecondStep after(PersonId person) {
        return rows.after(person);
    }

    /** A new secret for an app, in place of one not confirmed; empty where one is in use. */
    public Optional<FactorSecret> begin(PersonId person) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return rows.begin(person, secret, clock.instant())
                ? Optional.of(new FactorSecret(secret))
                : Optional.empty();
    }

    /** Takes the secret into use, with the first code of it. */
    public SetUpResult confirm(PersonId person, String code) {
        var result = look(person, code);
        if (result != CodeResult.RIGHT) {
            return new SetUpResult.Refused(result);
        }
        if (!rows.confirm(person, clock.instant())) {
            return new SetUpResult.Refused(CodeResult.WRONG);
        }
        var codes = RecoveryCodes.fresh();
        rows.addRecovery(person, codes.stream().map(RecoveryCodes::hash).toList());
        tell(person, "on", person);
        notices.tell(Set.of(person), Occasion.SECOND_FACTOR_ON, Map.of());
        return new SetUpResult.SetUp(codes);
    }

    /** Whether that is written as a code is, and as no password: six digits, or one as printed. */
    public static boolean isCode(String typed) {
        var stripped = typed.strip();
        return isOfAnApp(digits(stripped)) || RecoveryCodes.isOne(stripped);
    }

    /** Whether that is a code of the factor in use, or a recovery code; either works once. */
    public CodeResult prove(PersonId person, String code) {
        return rows.since(person).isPresent() ? look(person, code) : CodeResult.WRONG;
    }

    /** Does without it from now on, for whoever has a code of it. */
    public CodeResult turnOff(PersonId person, String code) {
        if (roles.asks(person)) {
            return CodeResult.REQUIRED;
        }
        var result = prove(person, code);
        if (result == CodeResult.RIGHT) {
            rows.end(person);
            tell(person, "off", person);
            notices.tell(Set.of(person), Occasion.SECOND_FACTOR_OFF, Map.of());
        }
        return result;
    }

    private CodeResult look(PersonId person, String typed) {
        var tried = rows.count(person, MOST_TRIES, TIME, clock.instant());
        if (tried.isEmpty()) {
            return CodeResult.TOO_MANY;
        }
        if (isRight(person, typed.strip())) {
            return CodeResult.RIGHT;
        }
        if (tried.getAsInt() == MOST_TRIES) {
            notices.tell(Set.of(person), Occasion.CODES_REFUSED, Map.of());
        }
        return CodeResult.WRONG;
    }

    private boolean isRight(PersonId person, String typed) {
        var digits = digits(typed);
        if (!isOfAnApp(digits)) {
            return takeRecovery(person, typed);
        }
        var step = OneTimeCodes.step(rows.secret(person).orElseThrow(), digits, clock.instant());
        return step.isPresent() && rows.take(person, step.getAsLong());
    }

    private static String digits(String typed) {
        return typed.replace(" ", "");
    }

    private static boolean isOfAnApp(String typed) {
        return DIGITS.matcher(typed).matches();
    }

    private boolean takeRecovery(PersonId person, String typed) {
        var taken = rows.takeRecovery(person, RecoveryCodes.hash(typed));
        if (taken) {
            tell(person, "recovery", person);
        }
        return taken;
    }

    private void tell(PersonId person, String what, PersonId by) {
        ledger.write(
                Act.PERSON_CHANGED, by, Map.of("person", person.toString(), "secondFactor", what));
    }
}
