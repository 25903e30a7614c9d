package org.caibian.ui.delegation;

import org.caibian.absence.Absence;
import org.caibian.absence.AbsenceResult;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** What is wrong with an absence, in words, and which part of the form it belongs to. */
record AbsenceTrouble(Part part, String words) {

    /** A part of the form. */
    enum Part {
        AWAY,
        STAND_IN,
        TIME,
        CAUSE
    }

    static AbsenceTrouble of(AbsenceResult result, Moments moments) {
        return switch (result) {
            case AbsenceResult.CauseNeeded(var longest) -> at(Part.CAUSE, "cause", longest);
            case AbsenceResult.NoSuchTime(var longest) -> at(Part.TIME, "time", longest.toDays());
            case AbsenceResult.NothingToLend _ -> at(Part.AWAY, "nothing");
            case AbsenceResult.Unfit(var why) -> at(Part.STAND_IN, "unfit." + why);
            case AbsenceResult.AwayAlready(var other) -> beside("already", other, moments);
            case AbsenceResult.Chained(var other) -> beside("chained", other, moments);
            case AbsenceResult.OverAlready(var at) -> at(Part.TIME, "over", moments.minute(at));
            case AbsenceResult.Refused(var why) ->
                    new AbsenceTrouble(Part.AWAY, Saying.refusal(why));
            case AbsenceResult.Entered _, AbsenceResult.Ended _ ->
                    throw new IllegalArgumentException("No trouble: " + result);
        };
    }

    private static AbsenceTrouble beside(String key, Absence other, Moments moments) {
        return at(
                Part.TIME,
                key,
                other.away().name(),
                other.standIn().name(),
                moments.chosen(other.from()),
                moments.chosen(other.until()));
    }

    private static AbsenceTrouble at(Part part, String key, Object... details) {
        return new AbsenceTrouble(part, Saying.words("delegation.trouble." + key, details));
    }
}
