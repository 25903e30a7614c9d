package org.caibian.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many days is kept what is of use for a while, and no longer (个人信息保护法 article 19): {@code
 * notices}, what people were told; {@code devices}, browsers somebody has signed in with, since
 * they last did; {@code traces}, whatever is spent: links, proposals, tokens. The ledger, which
 * says what was done, stays.
 */
@ConfigurationProperties("caibian.kept")
public record Retention(
        @DefaultValue("400") int notices,
        @DefaultValue("180") int devices,
        @DefaultValue("30") int traces) {

    public Retention {
        within("notices", notices, 30, 1830);
        within("devices", devices, 1, 400);
        within("traces", traces, 1, 180);
    }

    private static void within(String what, int days, int least, int most) {
        if (days < least || days > most) {
            throw new IllegalArgumentException(
                    "caibian.kept." + what + ": in days, " + least + " to " + most);
        }
    }
}
