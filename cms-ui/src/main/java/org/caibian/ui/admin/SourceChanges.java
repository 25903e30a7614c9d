package org.caibian.ui.admin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.caibian.security.SignedIn;
import org.caibian.source.Licence;
import org.caibian.source.Source;
import org.caibian.source.SourceResult;
import org.caibian.source.Sources;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Saying;

/**
 * Changes what the list says of a source: its days, and on what terms it supplies. Where another
 * was quicker it is said who, and what stands there now; what was typed stays, and saved again it
 * means that.
 */
record SourceChanges(Sources sources, Staff staff, SignedIn me, Runnable refill) {

    void askDates(Source source) {
        var seen = new AtomicReference<>(source);
        var form = new SourceForm(source);
        new EntryDialog(
                        Saying.words("admin.dates.of", source.name()),
                        "save",
                        () ->
                                form.from()
                                        .map(from -> setDates(seen, form, from))
                                        .orElseGet(form::unfinished),
                        form.dates())
                .saying(() -> Saying.words("admin.dates.saved", source.name()))
                .open();
    }

    private Optional<Fault> setDates(
            AtomicReference<Source> seen, SourceForm form, LocalDate from) {
        var result = sources.setDates(seen.get(), from, form.until(), me.id());
        return newer(result, seen)
                .map(now ->
                        Fault.ofAll(
                                Saying.words(
                                        "admin.dates.outdated",
                                        lastToChange(now),
                                        SourcesView.period(now.listedFrom(), now.listedUntil()))))
                .or(() -> form.fault(result));
    }

    void askLicence(Source source) {
        var seen = new AtomicReference<>(source);
        var form = new LicenceForm(source.licence());
        new EntryDialog(
                        Saying.words("admin.licence.of", source.name()),
                        "save",
                        () -> setLicence(seen, form),
                        form.fields())
                .saying(() -> Saying.words("admin.licence.saved", source.name()))
                .open();
    }

    private Optional<Fault> setLicence(AtomicReference<Source> seen, LicenceForm form) {
        var result = sources.setLicence(seen.get(), form.licence(), me.id());
        return newer(result, seen).map(this::otherTerms).or(() -> form.fault(result));
    }

    private Fault otherTerms(Source now) {
        var terms = terms(now.licence());
        return Fault.ofAll(
                Saying.words(
                        terms.isEmpty() ? "admin.licence.outdated.none" : "admin.licence.outdated",
                        lastToChange(now),
                        terms));
    }

    private static String terms(Licence licence) {
        return licence.until()
                .map(day -> Saying.words("admin.licence.told", licence.terms(), day))
                .orElse(licence.terms());
    }

    /** What stands there now, where it is not what was seen; from here on that was seen. */
    private Optional<Source> newer(SourceResult result, AtomicReference<Source> seen) {
        if (result instanceof SourceResult.Listed || result instanceof SourceResult.Outdated) {
            refill.run();
        }
        var now =
                result instanceof SourceResult.Outdated
                        ? sources.standing(seen.get().id())
                        : Optional.<Source>empty();
        now.ifPresent(seen::set);
        return now;
    }

    private String lastToChange(Source source) {
        return sources.lastToChange(source.id())
                .map(staff::person)
                .map(Person::name)
                .orElseGet(() -> Saying.words("plan.outdated.somebody"));
    }
}
