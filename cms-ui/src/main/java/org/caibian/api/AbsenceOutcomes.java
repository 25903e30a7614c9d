package org.caibian.api;

import org.caibian.absence.Absence;
import org.caibian.absence.AbsenceId;
import org.caibian.absence.AbsenceResult;
import org.springframework.stereotype.Component;

/** What each result of entering or ending an absence means over the wire. */
@Component
class AbsenceOutcomes {

    AbsenceId entered(AbsenceResult result) {
        if (result instanceof AbsenceResult.Entered(var id)) {
            return id;
        }
        throw refused(result);
    }

    void ended(AbsenceResult result) {
        if (!(result instanceof AbsenceResult.Ended)) {
            throw refused(result);
        }
    }

    private static Refused refused(AbsenceResult result) {
        return switch (result) {
            case AbsenceResult.Entered _, AbsenceResult.Ended _ ->
                    throw new IllegalStateException("Not refused: " + result);
            case AbsenceResult.CauseNeeded(var longest) ->
                    Refused.because(Rule.REASON_NEEDED, longest);
            case AbsenceResult.NoSuchTime(var longest) ->
                    Refused.because(Rule.NO_SUCH_TIME, longest.toDays());
            case AbsenceResult.NothingToLend _ -> Refused.because(Rule.NOTHING_TO_LEND);
            case AbsenceResult.Unfit(var why) ->
                    Refused.because(Rule.CANNOT_STAND_IN).with("because", why);
            case AbsenceResult.AwayAlready(var other) -> beside(Rule.AWAY_ALREADY, other);
            case AbsenceResult.Chained(var other) -> beside(Rule.CHAINED_ABSENCES, other);
            case AbsenceResult.OverAlready(var at) ->
                    Refused.because(Rule.ABSENCE_OVER, at).with("at", at);
            case AbsenceResult.Refused(var why) -> Refused.because(why);
        };
    }

    private static Refused beside(Rule rule, Absence other) {
        return Refused.because(rule, other.away().name(), other.standIn().name())
                .with("absence", other.id().value())
                .with("until", other.until().at());
    }
}
