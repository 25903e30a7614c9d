package org.caibian.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.sheet.SheetReader;
import org.caibian.sheet.SheetResult;
import org.caibian.staff.StaffLine.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has many people join from a file: first it is said what would come of each row, then all of them
 * join, or nobody. Each is sent a link to set a password of their own; a role that weighs is given
 * as anywhere, by two.
 */
@Component
@Transactional
public class StaffImports {

    private final Administrators administrators;
    private final LoneAdministrator lone;
    private final Administration administration;
    private final SignInLinks links;
    private final Staff staff;
    private final AccountRows accounts;
    private final TakenAccounts taken;

    StaffImports(
            Administrators administrators,
            LoneAdministrator lone,
            Administration administration,
            SignInLinks links,
            Staff staff,
            AccountRows accounts,
            TakenAccounts taken) {
        this.administrators = administrators;
        this.lone = lone;
        this.administration = administration;
        this.links = links;
        this.staff = staff;
        this.accounts = accounts;
        this.taken = taken;
    }

    /** What would come of that file now. */
    @Transactional(readOnly = true)
    public StaffImport foreseen(byte[] file, PersonId by) {
        if (!administrators.may(HouseAct.HIRE, by)) {
            return new StaffImport.NotAllowed();
        }
        return switch (SheetReader.read(file)) {
            case SheetResult.Unreadable(var why) -> new StaffImport.Unreadable(why);
            case SheetResult.Read(var sheet) ->
                    StaffColumn.headings(sheet.rows().getFirst())
                            .<StaffImport>map(headings ->
                                    new StaffImport.Foreseen(lines(headings, sheet, by)))
                            .orElseGet(StaffImport.NoHeadings::new);
        };
    }

    /**
     * Does what was foreseen of that file. Where something else would come of it by now, or a row
     * is wrong, nothing is done, and that is told. {@code passwordHash} is of words nobody knows.
     */
    public StaffImport bringIn(
            byte[] file, List<StaffLine> seen, String passwordHash, PersonId by) {
        accounts.takeTurns();
        var now = foreseen(file, by);
        if (!(now instanceof StaffImport.Foreseen(var lines))
                || !lines.equals(seen)
                || lines.stream().anyMatch(StaffLine::isFaulty)) {
            return now;
        }
        int joined = 0;
        for (var line : lines) {
            if (line.outcome() instanceof Outcome.Joins joins) {
                join(line.account(), joins, passwordHash, by);
                joined++;
            }
        }
        return new StaffImport.Imported(joined);
    }

    /**
     * Nobody has the account by now: whoever adds somebody waits until this is over. Of two
     * thousand nothing is asked again that was asked of them all.
     */
    private void join(String account, Outcome.Joins joins, String hash, PersonId by) {
        var person =
                new NewPerson(
                        account, joins.name(), Optional.of(joins.email()), hash, joins.posts());
        if (!(administration.add(person, by) instanceof HireResult.Hired(var hired))) {
            throw new IllegalStateException("Foreseen to join, and did not: " + account);
        }
        links.inviteAdded(hired, by);
    }

    private List<StaffLine> lines(Headings<StaffColumn> headings, Sheet sheet, PersonId by) {
        var data = sheet.rows().subList(1, sheet.rows().size());
        var accounts = all(headings, data, StaffColumn.ACCOUNT);
        var beside =
                new BesideOthers(
                        taken.spent(accounts),
                        taken.addresses(all(headings, data, StaffColumn.EMAIL)));
        var holders = taken.holders(accounts);
        var desks = staff.desksEver();
        boolean alone = lone.is(by);
        return data.stream()
                .map(row -> {
                    var account = small(headings, row, StaffColumn.ACCOUNT);
                    var address = small(headings, row, StaffColumn.EMAIL);
                    var holder = Optional.ofNullable(holders.get(account));
                    var faults = beside.faults(account, address);
                    var read = new StaffRowReader(headings, row, desks, holder, faults, alone);
                    return new StaffLine(row.number(), account, read.outcome());
                })
                .toList();
    }

    private static Set<String> all(
            Headings<StaffColumn> headings, List<Sheet.Row> rows, StaffColumn column) {
        return rows.stream()
                .map(row -> small(headings, row, column))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As the house keeps accounts, and compares addresses. */
    private static String small(Headings<StaffColumn> headings, Sheet.Row row, StaffColumn column) {
        return headings.in(row, column).toLowerCase(Locale.ROOT);
    }
}
