package org.caibian.api;

import org.springframework.http.HttpStatus;

/**
 * What the API itself asks of a request, and how results of acts are refused that are no rights.
 */
enum Rule {
    TOKEN_NEEDED(HttpStatus.UNAUTHORIZED),
    /** Whoever asks holds none of the roles it takes. */
    ROLE_MISSING(HttpStatus.FORBIDDEN),
    /** The token is for something else. */
    SCOPE_MISSING(HttpStatus.FORBIDDEN),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST),
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    MALFORMED_VERSION(HttpStatus.BAD_REQUEST),
    MALFORMED_KEY(HttpStatus.BAD_REQUEST),
    /** An act on words names the version they were read in. */
    VERSION_NEEDED(HttpStatus.PRECONDITION_REQUIRED),
    /** An annotation is about words that stand in the body. */
    QUOTE_NOT_THERE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** They stood there, and were changed. */
    QUOTE_LOST(HttpStatus.CONFLICT),
    WORDS_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_ANNOTATIONS(HttpStatus.CONFLICT),
    ANNOTATION_SETTLED(HttpStatus.CONFLICT),
    /** Somebody saved since. */
    OUTDATED(HttpStatus.PRECONDITION_FAILED),
    /** Somebody is writing on it. */
    LOCKED(HttpStatus.LOCKED),
    /** Another was quicker to ask for the edit lock. */
    ASKED_BEFORE(HttpStatus.CONFLICT),
    /** Nobody waits for the caller's answer. */
    NOT_ASKED(HttpStatus.CONFLICT),
    /** Words are kept beside a draft on a version it had. */
    NO_SUCH_VERSION(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_BRANCHES(HttpStatus.CONFLICT),
    /** It was merged or dropped, or is none of that draft's. */
    BRANCH_GONE(HttpStatus.NOT_FOUND),
    /** It waits, was merged, was dropped by another or too long ago, or is none of that draft's. */
    BRANCH_NOT_DROPPED(HttpStatus.NOT_FOUND),
    /** Under review nobody's words are brought in but an author's, or the holder's own. */
    OF_NO_AUTHOR(HttpStatus.CONFLICT),
    FAULTY_FIELDS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Something must be mended before it goes on. */
    BLOCKED(HttpStatus.UNPROCESSABLE_CONTENT),
    REASON_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    OPINION_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    /** An instant is chosen in a zone. */
    ZONE_NEEDED(HttpStatus.UNPROCESSABLE_CONTENT),
    IN_THE_PAST(HttpStatus.UNPROCESSABLE_CONTENT),
    UNDER_EMBARGO(HttpStatus.CONFLICT),
    /**
     * Words the article's other draft keeps back come into none that goes out before, and go out
     * with none.
     */
    WORDS_KEPT_BACK(HttpStatus.CONFLICT),
    /** Nor do the same words go out by another article. */
    SAME_WORDS_KEPT_BACK(HttpStatus.CONFLICT),
    /** One person alone makes no embargo end earlier. */
    EMBARGO_LOOSER(HttpStatus.CONFLICT),
    NO_EMBARGO(HttpStatus.CONFLICT),
    LIFT_PROPOSED(HttpStatus.CONFLICT),
    LIFT_NOT_PROPOSED(HttpStatus.CONFLICT),
    NOT_LIVE(HttpStatus.CONFLICT),
    NOT_WITHDRAWN(HttpStatus.CONFLICT),
    WITHDRAWAL_PROPOSED(HttpStatus.CONFLICT),
    WITHDRAWAL_NOT_PROPOSED(HttpStatus.CONFLICT),
    /** A draft of it has been begun already. */
    REOPENED(HttpStatus.CONFLICT),
    /** The draft stands on what readers have, or is no draft of that. */
    NOT_BEHIND(HttpStatus.CONFLICT),
    READERS_HAVE_NEWER(HttpStatus.CONFLICT),
    /** Where both sides changed the same, one has to be chosen. */
    CONFLICTS_OPEN(HttpStatus.UNPROCESSABLE_CONTENT),
    /** No story ends before it begins. */
    TAKE_DOWN_BEFORE_RELEASE(HttpStatus.CONFLICT),
    SCHEDULE_AFTER_TAKE_DOWN(HttpStatus.CONFLICT),
    NO_TAKE_DOWN(HttpStatus.CONFLICT),
    ALREADY_WITHDRAWN(HttpStatus.CONFLICT),
    REASON_TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_PERSON(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The one who was to be given a step may not hold it. */
    UNFIT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** An absence ends after it begins and after now, and not too long after. */
    NO_SUCH_TIME(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Whoever is away has no role there that reviews ask for. */
    NOTHING_TO_LEND(HttpStatus.UNPROCESSABLE_CONTENT),
    CANNOT_STAND_IN(HttpStatus.UNPROCESSABLE_CONTENT),
    AWAY_ALREADY(HttpStatus.CONFLICT),
    /** Nobody stands in for somebody who stands in. */
    CHAINED_ABSENCES(HttpStatus.CONFLICT),
    ABSENCE_OVER(HttpStatus.CONFLICT),
    /** Nobody decides about that for themselves. */
    ABOUT_ONESELF(HttpStatus.FORBIDDEN),
    GRANT_GONE(HttpStatus.CONFLICT),
    /** It is done at the desk only, where whoever does it is asked again who they are. */
    AT_THE_DESK(HttpStatus.FORBIDDEN),
    /** Another one in the list has that name, code or address. */
    NAME_TAKEN(HttpStatus.CONFLICT),
    /** The list of topics has as many as it takes. */
    TOO_MANY_TOPICS(HttpStatus.CONFLICT),
    FIELD_UNUSABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Something is open on the desk that was to be put aside or merged. */
    DESK_BUSY(HttpStatus.CONFLICT),
    MERGED_INTO_ITSELF(HttpStatus.UNPROCESSABLE_CONTENT),
    /** There is none of that name to merge into, or it was merged itself. */
    UNKNOWN_SUBJECT(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The newsroom itself is merged with no other source. */
    OWN_AND_OTHERS(HttpStatus.UNPROCESSABLE_CONTENT),
    /** What something was merged into was merged itself since. */
    MERGED_ON(HttpStatus.CONFLICT),
    RENAMED_SINCE(HttpStatus.CONFLICT),
    /** What the house's list says was changed since it was read. */
    CHANGED_SINCE(HttpStatus.PRECONDITION_FAILED),
    /** Another set it, or cleared it, since it was read. */
    SET_MEANWHILE(HttpStatus.PRECONDITION_FAILED),
    /** Another was quicker to claim. */
    HELD(HttpStatus.CONFLICT),
    NOT_OPEN(HttpStatus.CONFLICT),
    /** Readers have it, and nobody has begun to correct it. */
    NO_DRAFT(HttpStatus.CONFLICT),
    /** Neither JPEG nor PNG, or damaged. */
    NOT_A_PICTURE(HttpStatus.UNPROCESSABLE_CONTENT),
    PICTURE_TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The draft has no picture at its head. */
    NO_PICTURE(HttpStatus.CONFLICT),
    ALREADY_DECIDED(HttpStatus.CONFLICT),
    WORDS_CHANGED(HttpStatus.CONFLICT),
    /** The route had been moved by another; nothing was done. */
    MOVED_MEANWHILE(HttpStatus.CONFLICT),
    KEY_IN_USE(HttpStatus.CONFLICT),
    KEY_OF_ANOTHER_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Rule(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
