package org.caibian.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caibian.right.Refusal;
import org.caibian.source.SourceId;
import org.caibian.source.SourceMerge;
import org.caibian.source.SourceResult;
import org.caibian.source.SourceUnmerge;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskChange;
import org.caibian.staff.DeskMerge;
import org.caibian.staff.DeskResult;
import org.caibian.staff.HouseAct;
import org.caibian.staff.OpenWork;
import org.caibian.subject.CatalogueResult;
import org.caibian.subject.MergeResult;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.springframework.stereotype.Component;

/** What each result of keeping the house's lists means over the wire. */
@Component
class HouseOutcomes {

    void named(DeskResult result, HouseAct act) {
        switch (result) {
            case DeskResult.Added _, DeskResult.Renamed _ -> {}
            case DeskResult.Taken(var desk) ->
                    throw Refused.because(Rule.NAME_TAKEN).with("takenBy", told(desk));
            case DeskResult.Unusable(var field) -> throw unusable(field);
            case DeskResult.Outdated _ -> throw Refused.because(Rule.CHANGED_SINCE);
            case DeskResult.NotAllowed _ -> throw Refused.wanting(act);
        }
    }

    void changed(DeskChange change) {
        switch (change) {
            case DeskChange.Done _ -> {}
            case DeskChange.Busy(var work) -> throw busy(work);
            case DeskChange.Gone _ -> throw Refused.because(Refusal.NOT_FOUND);
            case DeskChange.NotAllowed _ -> throw Refused.wanting(HouseAct.ARRANGE_DESKS);
        }
    }

    JsonBelongings belongings(DeskMerge result) {
        return switch (result) {
            case DeskMerge.Merged(var belongings) -> JsonBelongings.of(belongings);
            case DeskMerge.Foreseen(var belongings) -> JsonBelongings.of(belongings);
            case DeskMerge.Busy(var work) -> throw busy(work);
            case DeskMerge.Refused(var why) ->
                    throw switch (why) {
                        case NOT_ALLOWED -> Refused.wanting(HouseAct.MERGE_DESKS);
                        case ITSELF -> Refused.because(Rule.MERGED_INTO_ITSELF);
                        case GONE, ARCHIVED -> Refused.because(Rule.UNKNOWN_SUBJECT);
                    };
        };
    }

    private static Refused busy(List<OpenWork> work) {
        return Refused.because(Rule.DESK_BUSY)
                .with("open", told(work))
                .with("first", work.stream().flatMap(JsonOpenWork::of).toList());
    }

    /** Whose the code or the name is, for good where that was merged. */
    private static Object told(Desk desk) {
        var state = desk.archived() ? "ARCHIVED" : "IN_USE";
        return Map.of(
                "code", desk.code(),
                "name", desk.name(),
                "nameEn", desk.nameEn(),
                "state", desk.mergedInto().isPresent() ? "MERGED" : state);
    }

    private static Object told(List<OpenWork> work) {
        return work.stream().collect(Collectors.toMap(OpenWork::sort, OpenWork::many, Long::sum));
    }

    void added(SubjectResult result, HouseAct act) {
        switch (result) {
            case ADDED -> {}
            case TAKEN -> throw Refused.because(Rule.NAME_TAKEN);
            case FULL -> throw Refused.because(Rule.TOO_MANY_TOPICS, Subjects.MOST_TOPICS);
            case UNUSABLE_SLUG -> throw unusable("slug");
            case UNUSABLE_NAME -> throw unusable("name");
            case UNUSABLE_NAME_EN -> throw unusable("nameEn");
            case NOT_ALLOWED -> throw Refused.wanting(act);
        }
    }

    void kept(CatalogueResult result) {
        switch (result) {
            case DONE -> {}
            case GONE -> throw Refused.because(Refusal.NOT_FOUND);
            case NOT_ALLOWED -> throw Refused.wanting(HouseAct.ARRANGE_SUBJECTS);
        }
    }

    JsonMerged merged(MergeResult result) {
        if (result instanceof MergeResult.Merged(var merge, var carried)) {
            return JsonMerged.of(merge, carried);
        }
        throw refused(result);
    }

    JsonCarried foreseen(MergeResult result) {
        if (result instanceof MergeResult.Foreseen(var carried)) {
            return JsonCarried.of(carried);
        }
        throw refused(result);
    }

    private static Refused refused(MergeResult result) {
        return switch (result) {
            case MergeResult.Merged _, MergeResult.Foreseen _ ->
                    throw new IllegalStateException("Not refused: " + result);
            case MergeResult.Refused(var why) ->
                    switch (why) {
                        case NOT_ALLOWED -> Refused.wanting(HouseAct.MERGE_SUBJECTS);
                        case ITSELF -> Refused.because(Rule.MERGED_INTO_ITSELF);
                        case GONE -> Refused.because(Rule.UNKNOWN_SUBJECT);
                    };
        };
    }

    JsonCarried supplied(SourceMerge result) {
        return switch (result) {
            case SourceMerge.Merged(var supplied) -> JsonCarried.of(supplied);
            case SourceMerge.Foreseen(var supplied) -> JsonCarried.of(supplied);
            case SourceMerge.Refused(var why) ->
                    throw switch (why) {
                        case NOT_ALLOWED -> Refused.wanting(HouseAct.MERGE_SOURCES);
                        case ITSELF -> Refused.because(Rule.MERGED_INTO_ITSELF);
                        case GONE -> Refused.because(Rule.UNKNOWN_SUBJECT);
                        case OWN -> Refused.because(Rule.OWN_AND_OTHERS);
                    };
        };
    }

    void separate(SourceUnmerge result) {
        switch (result) {
            case UNDONE -> {}
            case NOT_ALLOWED -> throw Refused.wanting(HouseAct.UNDO_SOURCE_MERGE);
            case GONE -> throw Refused.because(Refusal.NOT_FOUND);
            case MERGED_ON -> throw Refused.because(Rule.MERGED_ON);
        }
    }

    SourceId listed(SourceResult result) {
        return switch (result) {
            case SourceResult.Listed(var id) -> id;
            case SourceResult.NameTaken _ -> throw Refused.because(Rule.NAME_TAKEN);
            case SourceResult.Unusable(var field) -> throw unusable(field);
            case SourceResult.Outdated _ -> throw Refused.because(Rule.CHANGED_SINCE);
            case SourceResult.NotAllowed _ -> throw Refused.wanting(HouseAct.KEEP_SOURCES);
        };
    }

    private static Refused unusable(String field) {
        return Refused.because(Rule.FIELD_UNUSABLE, field).with("field", field);
    }
}
