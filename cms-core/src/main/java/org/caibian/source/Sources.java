package org.caibian.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of sources: who may supply text, and from when to when. */
@Component
@Transactional
public class Sources {

    static final int LONGEST_NAME = 40;

    private final SourceRows rows;
    private final Administrators administrators;
    private final Ledger ledger;

    Sources(SourceRows rows, Administrators administrators, Ledger ledger) {
        this.rows = rows;
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /**
     * Sources by name, the newsroom itself first, after {@code last} in that order; at most {@code
     * limit}, none that was merged.
     */
    @Transactional(readOnly = true)
    public List<Source> after(Optional<SourceId> last, int limit) {
        return rows.after(last, limit);
    }

    /** Those with {@code part} in their name, from that place of the list on. */
    @Transactional(readOnly = true)
    public List<Source> like(String part, int from, int limit) {
        return rows.like(part.strip(), from, limit);
    }

    /** The source of that id, or what it was merged into. */
    @Transactional(readOnly = true)
    public Optional<Source> find(SourceId id) {
        return rows.find(id);
    }

    /** The source of that id itself; empty where it was merged. */
    @Transactional(readOnly = true)
    public Optional<Source> standing(SourceId id) {
        return rows.standing(id);
    }

    /** The source of that name, or what it was merged into. */
    @Transactional(readOnly = true)
    public Optional<Source> named(String name) {
        return rows.named(name);
    }

    /**
     * Whether words that name that one may be released on {@code day}: the list must have it, and
     * where it was merged, the other as well.
     */
    @Transactional(readOnly = true)
    public boolean isListed(SourceId named, LocalDate day) {
        return rows.isListed(named, day);
    }

    public SourceResult add(
            String name, boolean own, LocalDate from, Optional<LocalDate> until, PersonId by) {
        if (!administrators.may(HouseAct.KEEP_SOURCES, by)) {
            return new SourceResult.NotAllowed();
        }
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            return new SourceResult.Unusable("name");
        }
        var fault = fault(from, until);
        if (fault.isPresent()) {
            return new SourceResult.Unusable(fault.get());
        }
        var added = rows.add(stripped, own, from, until);
        added.ifPresent(
                id -> ledger.write(Act.SOURCE_ADDED, by, SourceDetails.of(stripped, from, until)));
        return added.<SourceResult>map(SourceResult.Listed::new)
                .orElseGet(() -> new SourceResult.NameTaken(stripped));
    }

    /** Says for when a source is listed, unless that is otherwise by now than was {@code seen}. */
    public SourceResult setDates(
            Source seen, LocalDate from, Optional<LocalDate> until, PersonId by) {
        return change(
                seen.id(),
                fault(from, until),
                now ->
                        now.listedFrom().equals(seen.listedFrom())
                                && now.listedUntil().equals(seen.listedUntil()),
                now -> {
                    rows.setDates(now.id(), from, until);
                    return SourceDetails.of(now.name(), from, until);
                },
                by);
    }

    /** Says on what terms a source supplies its text, unless those are others than were seen. */
    public SourceResult setLicence(Source seen, Licence licence, PersonId by) {
        return change(
                seen.id(),
                licence.fault(),
                now -> now.licence().equals(seen.licence()),
                now -> {
                    rows.setLicence(now.id(), licence);
                    return SourceDetails.of(now.name(), licence);
                },
                by);
    }

    /**
     * Says anew for when a source is listed and on what terms, unless somebody changed it since the
     * version that was {@code seen}.
     */
    public SourceResult change(
            SourceId id,
            int seen,
            LocalDate from,
            Optional<LocalDate> until,
            Licence licence,
            PersonId by) {
        return change(
                id,
                fault(from, until).or(licence::fault),
                now -> now.version() == seen,
                now -> {
                    rows.set(id, from, until, licence);
                    return SourceDetails.of(now.name(), from, until, licence);
                },
                by);
    }

    /** Who changed last what the list says of a source, where somebody did. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToChange(SourceId id) {
        return rows.standing(id)
                .flatMap(source ->
                        ledger.lastTo(Act.SOURCE_CHANGED, Map.of("source", source.name())));
    }

    /** {@code act} answers with what the ledger keeps of it. */
    private SourceResult change(
            SourceId id,
            Optional<String> fault,
            Predicate<Source> asSeen,
            Function<Source, Map<String, String>> act,
            PersonId by) {
        if (!administrators.may(HouseAct.KEEP_SOURCES, by)) {
            return new SourceResult.NotAllowed();
        }
        if (fault.isPresent()) {
            return new SourceResult.Unusable(fault.get());
        }
        var now = rows.hold(id).filter(asSeen);
        if (now.isEmpty()) {
            return new SourceResult.Outdated();
        }
        ledger.write(Act.SOURCE_CHANGED, by, act.apply(now.get()));
        return new SourceResult.Listed(id);
    }

    private static Optional<String> fault(LocalDate from, Optional<LocalDate> until) {
        if (isNoDay(from)) {
            return Optional.of("listedFrom");
        }
        return until.filter(day -> isNoDay(day) || from.isAfter(day)).map(_ -> "listedUntil");
    }

    /** What is no day of a newsroom's, and of no database's either. */
    static boolean isNoDay(LocalDate day) {
        return day.getYear() < 1000 || day.getYear() > 9999;
    }
}
