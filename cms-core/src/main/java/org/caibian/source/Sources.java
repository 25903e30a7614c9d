package org.caibian.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of sources: who may supply text, and from when to when. */
@Component
@Transactional
public class Sources {

    static final int LONGEST_NAME = 40;

    private final SourceRows rows;
    private final Staff staff;
    private final Ledger ledger;

    Sources(SourceRows rows, Staff staff, Ledger ledger) {
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** Every source by name, the newsroom itself first; at most a thousand. */
    @Transactional(readOnly = true)
    public List<Source> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Optional<Source> find(SourceId id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Source> named(String name) {
        return rows.named(name);
    }

    public SourceResult add(
            String name, boolean own, LocalDate from, Optional<LocalDate> until, PersonId by) {
        if (!administers(by)) {
            return new SourceResult.NotAllowed();
        }
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            return new SourceResult.Unusable("name");
        }
        if (until.filter(from::isAfter).isPresent()) {
            return new SourceResult.Unusable("listedUntil");
        }
        var added = rows.add(stripped, own, from, until);
        added.ifPresent(id -> ledger.write(Act.SOURCE_ADDED, by, told(stripped, from, until)));
        return added.<SourceResult>map(SourceResult.Listed::new)
                .orElseGet(() -> new SourceResult.NameTaken(stripped));
    }

    public SourceResult setDates(
            SourceId id, LocalDate from, Optional<LocalDate> until, PersonId by) {
        if (!administers(by)) {
            return new SourceResult.NotAllowed();
        }
        if (until.filter(from::isAfter).isPresent()) {
            return new SourceResult.Unusable("listedUntil");
        }
        rows.setDates(id, from, until);
        var name = rows.find(id).map(Source::name).orElse("");
        ledger.write(Act.SOURCE_CHANGED, by, told(name, from, until));
        return new SourceResult.Listed(id);
    }

    /** Says on what terms a source supplies its text. */
    public SourceResult setLicence(SourceId id, Licence licence, PersonId by) {
        if (!administers(by)) {
            return new SourceResult.NotAllowed();
        }
        var fault = licence.fault();
        if (fault.isPresent()) {
            return new SourceResult.Unusable(fault.get());
        }
        rows.setLicence(id, licence);
        var name = rows.find(id).map(Source::name).orElse("");
        ledger.write(
                Act.SOURCE_CHANGED,
                by,
                Map.of(
                        "source", name,
                        "licence", licence.terms(),
                        "licenceUntil", licence.until().map(LocalDate::toString).orElse("")));
        return new SourceResult.Listed(id);
    }

    private boolean administers(PersonId by) {
        var person = staff.person(by);
        return person.active() && person.is(Role.ADMIN);
    }

    static Map<String, String> told(String name, LocalDate from, Optional<LocalDate> until) {
        return Map.of(
                "source",
                name,
                "from",
                from.toString(),
                "until",
                until.map(LocalDate::toString).orElse(""));
    }
}
