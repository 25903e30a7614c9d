package org.caibian.staff;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.caibian.staff.StaffLine.Fault;

/**
 * What is wrong with a row of a list beside those above it, and beside who is here or was: {@code
 * spent} accounts and {@code taken} addresses are nobody's who joins.
 */
final class BesideOthers {
    private final Set<String> spent;
    private final Set<String> taken;
    private final Set<String> accounts = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    BesideOthers(Set<String> spent, Set<String> taken) {
        this.spent = Set.copyOf(spent);
        this.taken = Set.copyOf(taken);
    }

    /** Of one row after the other; both in small letters. */
    Set<Fault> faults(String account, String address) {
        var faults = EnumSet.noneOf(Fault.class);
        if (!accounts.add(account)) {
            faults.add(Fault.TWICE);
        }
        if (spent.contains(account)) {
            faults.add(Fault.TAKEN);
        }
        if (!address.isEmpty() && !addresses.add(address)) {
            faults.add(Fault.EMAIL_TWICE);
        }
        if (taken.contains(address)) {
            faults.add(Fault.EMAIL_TAKEN);
        }
        return faults;
    }
}
