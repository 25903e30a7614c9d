package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Carried;
import org.caibian.staff.HouseAct;
import org.caibian.subject.MergeId;
import org.caibian.subject.SectionId;
import org.caibian.subject.StandingMerge;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.caibian.subject.UnmergeResult;

@Schema(
        name = "Merged",
        description = "How many drafts and live stories are found under the other from now on.")
record JsonMerged(
        @Schema(description = "By which it is undone.") long merge, long drafts, long stories) {

    static JsonMerged of(MergeId merge, Carried carried) {
        return new JsonMerged(merge.value(), carried.drafts(), carried.stories());
    }

    @Schema(
            name = "StandingMerge",
            description = "What was merged into what, by the names they had.")
    record JsonStanding(long id, Sort sort, String merged, String into, String by, Instant at) {

        @Schema(name = "SubjectSort")
        enum Sort {
            SECTION,
            TOPIC,
            TAG
        }

        static JsonStanding of(StandingMerge merge) {
            return new JsonStanding(
                    merge.id().value(),
                    switch (merge.merged()) {
                        case SectionId _ -> Sort.SECTION;
                        case TopicId _ -> Sort.TOPIC;
                        case TagId _ -> Sort.TAG;
                    },
                    merge.name(),
                    merge.intoName(),
                    merge.by(),
                    merge.at());
        }
    }

    @Schema(
            name = "Unmerged",
            description =
                    "Articles that were saved, or stories that were released, under the other since the merge, and stay with it.")
    record JsonUnmerged(List<Long> drafts, List<Long> stories) {

        static JsonUnmerged of(UnmergeResult result) {
            return switch (result) {
                case UnmergeResult.Undone(var drafts, var stories) ->
                        new JsonUnmerged(ids(drafts), ids(stories));
                case UnmergeResult.Refused(var why) ->
                        throw switch (why) {
                            case NOT_ALLOWED -> Refused.wanting(HouseAct.UNDO_MERGE);
                            case GONE -> Refused.because(Refusal.NOT_FOUND);
                            case MERGED_ON -> Refused.because(Rule.MERGED_ON);
                            case RENAMED -> Refused.because(Rule.RENAMED_SINCE);
                        };
            };
        }

        private static List<Long> ids(Set<ArticleId> articles) {
            return articles.stream().map(ArticleId::value).sorted().toList();
        }
    }
}
