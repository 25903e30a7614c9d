package org.caibian.staff;

import java.security.SecureRandom;
import java.util.Base64;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With what a person's browser locks the words it keeps until the newsroom has them: 256 random
 * bits for AES, in Base64, the same for as long as there is the account, given to nobody else.
 */
@Component
@Transactional
public class JournalKeys {

    private static final int BYTES = 32;

    private final JournalKeyRows rows;
    private final SecureRandom random = new SecureRandom();

    JournalKeys(JournalKeyRows rows) {
        this.rows = rows;
    }

    /** That person's key, made when it is asked for first. */
    public String of(PersonId person) {
        return Base64.getEncoder().encodeToString(rows.find(person).orElseGet(() -> make(person)));
    }

    private byte[] make(PersonId person) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return rows.keep(person, key);
    }
}
