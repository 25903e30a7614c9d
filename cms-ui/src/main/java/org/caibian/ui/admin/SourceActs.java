package org.caibian.ui.admin;

import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.SourceMerge;
import org.caibian.source.SourceMerges;
import org.caibian.source.SourceUnmerge;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

/** Merges a source into another, and undoes that. */
record SourceActs(SourceMerges merges, SignedIn me, Runnable refill) implements Merging<Source> {

    @Override
    public String name(Source source) {
        return source.name();
    }

    @Override
    public String hint() {
        return "admin.sources.merge.hint";
    }

    @Override
    public String foreseen(Source from, Source into) {
        return switch (merges.foreseen(from.id(), into.id(), me.id())) {
            case SourceMerge.Foreseen(var supplied) ->
                    Saying.words("admin.merge.foreseen", supplied.stories(), supplied.drafts());
            case SourceMerge.Refused(var why) -> refused(why);
            case SourceMerge.Merged _ -> "";
        };
    }

    @Override
    public Optional<String> merge(Source from, Source into) {
        return switch (merges.merge(from.id(), into.id(), me.id())) {
            case SourceMerge.Refused(var why) -> Optional.of(refused(why));
            case SourceMerge.Merged _ -> {
                refill.run();
                Notices.offer(
                        Saying.words("admin.merged.now", from.name(), into.name()),
                        "admin.unmerge",
                        () -> undo(from.id()));
                yield Optional.empty();
            }
            case SourceMerge.Foreseen _ -> Optional.empty();
        };
    }

    void undo(SourceId merged) {
        var result = merges.undo(merged, me.id());
        refill.run();
        if (result == SourceUnmerge.UNDONE) {
            Notices.say("admin.unmerged");
        } else {
            Notices.refuse(Saying.words("admin.unmerge." + result));
        }
    }

    private static String refused(SourceMerge.Why why) {
        return Saying.words("admin.merge." + why);
    }
}
