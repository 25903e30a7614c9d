package org.caibian.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Kind;
import org.caibian.rule.Priority;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What one file of {@code demo/stories} says: a story's text, and where it stands. */
record DemoStory(
        @JsonProperty(required = true) String desk,
        @JsonProperty(required = true) String section,
        @JsonProperty(required = true) Kind kind,
        Optional<Priority> priority,
        @JsonProperty(required = true) String headline,
        Optional<String> kicker,
        Optional<String> subtitle,
        Optional<AiUse> ai,
        Optional<String> originalTitle,
        @JsonProperty(required = true) String source,
        List<String> authors,
        Optional<String> dateline,
        @JsonProperty(required = true) String summary,
        Optional<String> topic,
        Optional<String> continues,
        List<String> tags,
        Optional<String> picture,
        Optional<String> caption,
        @JsonProperty(required = true) String writtenBy,
        @JsonProperty(required = true) Stage stage,
        @JsonProperty(required = true) Duration at,
        Optional<String> claimedBy,
        Optional<String> reason,
        Optional<Hour> release,
        Optional<Hour> embargo,
        Optional<TakeDown> takeDown,
        List<Review> reviews,
        List<String> lookedAgainBy,
        Optional<Correction> correction,
        Optional<Withdrawal> withdrawal,
        Optional<Reads> reads,
        List<Comment> comments) {

    /** How far the story has come when the demo opens. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    enum Stage {
        DRAFTING(0),
        RETURNED(0),
        SPIKED(0),
        FIRST_REVIEW(0),
        SECOND_REVIEW(1),
        FINAL_REVIEW(2),
        APPROVED(3),
        LIVE(3),
        WITHDRAWN(3);

        private final int seals;

        Stage(int seals) {
            this.seals = seals;
        }

        boolean wasReleased() {
            return this == LIVE || this == WITHDRAWN;
        }

        boolean isInReview() {
            return this == FIRST_REVIEW || this == SECOND_REVIEW || this == FINAL_REVIEW;
        }
    }

    /** The seals it has by now; a flash goes out on its first. */
    int seals() {
        return kind == Kind.FLASH ? Math.min(1, stage.seals) : stage.seals;
    }

    /** One reviewer's opinion; on a returned story the last one is the return. */
    record Review(String by, String opinion) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Review of(Map<String, String> single) {
            if (single.size() != 1) {
                throw new IllegalArgumentException("a review is one line 'account: opinion'");
            }
            var entry = single.entrySet().iterator().next();
            return new Review(entry.getKey(), entry.getValue());
        }
    }

    /** What was wrong when it went out, what it should have said, and who read that. */
    record Correction(
            @JsonProperty(required = true) Duration after,
            @JsonProperty(required = true) String wrong,
            @JsonProperty(required = true) String right,
            @JsonProperty(required = true) String note,
            @JsonProperty(required = true) List<Review> reviews) {}

    /** A time on the newsroom's clock, so many days after the start. */
    record Hour(
            @JsonProperty(required = true) int inDays,
            @JsonProperty(required = true) LocalTime at) {}

    /** When readers lose it as planned, and why then. */
    record TakeDown(
            @JsonProperty(required = true) Hour when,
            @JsonProperty(required = true) String reason) {}

    /** How long after its release the chief editor took it back, and why. */
    record Withdrawal(
            @JsonProperty(required = true) String by,
            @JsonProperty(required = true) Duration after,
            @JsonProperty(required = true) String reason) {}

    record Reads(int recent, int total) {}

    record Comment(
            @JsonProperty(required = true) String by,
            @JsonProperty(required = true) Duration after,
            int likes,
            @JsonProperty(required = true) String text,
            Optional<Answer> answer) {}

    /** What the story's author answered under a comment. */
    record Answer(
            @JsonProperty(required = true) String by,
            @JsonProperty(required = true) Duration after,
            @JsonProperty(required = true) String text) {}
}
