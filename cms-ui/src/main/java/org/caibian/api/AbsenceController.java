package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import org.caibian.absence.Absence;
import org.caibian.absence.AbsenceId;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(path = ApiAddresses.V1 + "/absences", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Absences", description = "Who is away, and who stands in for them (委托).")
class AbsenceController {

    private final Absences absences;
    private final AbsenceOutcomes outcomes;
    private final Staff staff;
    private final Lookup lookup;
    private final Clock clock;

    AbsenceController(
            Absences absences, AbsenceOutcomes outcomes, Staff staff, Lookup lookup, Clock clock) {
        this.absences = absences;
        this.outcomes = outcomes;
        this.staff = staff;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List absences, the last to end first",
            description = "Those you have a part in, and those of the desks you are chief of.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonAbsence> list(
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var slice =
                absences.concerning(
                        caller.person(), Lookup.from(from, Keyset.START), Lookup.limit(limit));
        return JsonPage.of(slice, this::told);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that somebody is away, and who stands in for them",
            description =
                    "Yourself, or anybody of a desk you are chief of. While it runs, the other may claim, decide and reassign steps in their stead; neither may have a part in another step of that round.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_AWAY_NOR_CHIEF},
            rules = {
                Rule.BAD_REQUEST,
                Rule.UNKNOWN_PERSON,
                Rule.ZONE_NEEDED,
                Rule.REASON_NEEDED,
                Rule.NO_SUCH_TIME,
                Rule.NOTHING_TO_LEND,
                Rule.CANNOT_STAND_IN,
                Rule.AWAY_ALREADY,
                Rule.CHAINED_ABSENCES
            })
    JsonAbsence enter(@RequestBody JsonNewAbsence absence, @AuthenticationPrincipal Bearer caller) {
        var by = caller.person();
        var away = absence.away().map(this::person).orElse(by);
        var from = needed(absence.from(), "from").chosen();
        var until = needed(absence.until(), "until").chosen();
        return told(
                outcomes.entered(
                        absences.enter(
                                new NewAbsence(
                                        away,
                                        person(needed(absence.standIn(), "standIn")),
                                        absence.desk().map(lookup::desk),
                                        from.at(),
                                        until.at(),
                                        from.zone(),
                                        absence.cause().orElse("")),
                                by)),
                by);
    }

    @PostMapping("/{absence}/end")
    @Operation(
            summary = "End an absence before its time, or call it off",
            description = "What was claimed while it ran stays with whoever claimed it.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_AWAY_NOR_CHIEF},
            rules = Rule.ABSENCE_OVER)
    JsonAbsence end(@PathVariable String absence, @AuthenticationPrincipal Bearer caller) {
        var by = caller.person();
        var found =
                AbsenceId.parse(absence)
                        .flatMap(id -> absences.find(id, by))
                        .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
        outcomes.ended(absences.end(found.id(), by));
        return told(found.id(), by);
    }

    private JsonAbsence told(AbsenceId id, PersonId by) {
        return told(absences.find(id, by).orElseThrow());
    }

    private JsonAbsence told(Absence absence) {
        return JsonAbsence.of(absence, clock.instant(), lookup.codes());
    }

    private PersonId person(String account) {
        return staff.byAccount(account)
                .map(Person::id)
                .orElseThrow(() -> Refused.because(Rule.UNKNOWN_PERSON, account));
    }

    private static <T> T needed(Optional<T> member, String name) {
        return member.orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, name));
    }
}
