package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DraftFilter;
import org.caibian.article.Drafts;
import org.caibian.article.Priorities;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;
import org.caibian.security.Bearer;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.caibian.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Articles", description = "Beginning articles, writing on their drafts, reading them.")
class ArticleController {

    private final Writing writing;
    private final Priorities priorities;
    private final Drafts drafts;
    private final Staff staff;
    private final Manuscripts manuscripts;
    private final DraftOutcomes outcomes;
    private final Telling telling;
    private final Lookup lookup;

    ArticleController(
            Writing writing,
            Priorities priorities,
            Drafts drafts,
            Staff staff,
            Manuscripts manuscripts,
            DraftOutcomes outcomes,
            Telling telling,
            Lookup lookup) {
        this.writing = writing;
        this.priorities = priorities;
        this.drafts = drafts;
        this.staff = staff;
        this.manuscripts = manuscripts;
        this.outcomes = outcomes;
        this.telling = telling;
        this.lookup = lookup;
    }

    @PostMapping(path = "/desks/{desk}/articles", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin an article on a desk")
    @ApiResponse(responseCode = "201", description = "It stands, in its first version.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.DESK_ARCHIVED},
            rules = Rule.FAULTY_FIELDS)
    ResponseEntity<JsonArticle> create(
            @Parameter(example = "CJ") @PathVariable String desk,
            @RequestBody JsonManuscript sent,
            @AuthenticationPrincipal Bearer caller) {
        var typed = manuscripts.typed(sent);
        var article = outcomes.of(writing.create(lookup.desk(desk), typed, caller.person()));
        var told = telling.standing(article.main(), caller.person());
        return ResponseEntity.created(URI.create(ApiAddresses.V1 + "/articles/" + article))
                .eTag(told.getHeaders().getETag())
                .body(told.getBody());
    }

    @GetMapping("/articles")
    @Operation(
            summary = "List drafts, the latest saved first",
            description = "Of one desk, or of all desks you have a post on.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.BAD_REQUEST)
    JsonPage<JsonArticleLine> list(
            @Parameter(example = "CJ") @RequestParam Optional<String> desk,
            @RequestParam Optional<Stage.Name> stage,
            @Parameter(description = "Only what you wrote.") @RequestParam(defaultValue = "false")
                    boolean mine,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var author = Optional.of(caller.person()).filter(_ -> mine);
        var page =
                drafts.list(
                        new DraftFilter(desks(desk, caller.person()), stage, author),
                        Lookup.from(from, Keyset.START),
                        Lookup.limit(limit));
        var codes = lookup.codes();
        return JsonPage.of(page, line -> JsonArticleLine.of(line, codes.apply(line.desk())));
    }

    private Set<DeskId> desks(Optional<String> desk, PersonId by) {
        return desk.map(code -> Set.of(lookup.readableDesk(code, by)))
                .orElseGet(() -> staff.person(by).desks());
    }

    @GetMapping("/articles/{article}")
    @Operation(
            summary = "Read an article",
            description =
                    "Its words as last saved, and how it stands. `ETag` is the draft's version, under review with its round after a dash.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    ResponseEntity<JsonArticle> read(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return telling.whole(lookup.draft(article, caller.person()), caller.person());
    }

    @PutMapping(path = "/articles/{article}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Save the words of a draft",
            description =
                    "Takes the edit lock, saves in place of version `If-Match`, and where that names a round of review, too, only while it lasts; and lets go of the lock again unless it was yours before or you ask to `keepLock`.")
    @MayRefuseSave
    ResponseEntity<JsonArticle> save(
            @PathVariable String article,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @RequestParam(defaultValue = "false") boolean keepLock,
            @RequestBody JsonManuscript sent,
            @AuthenticationPrincipal Bearer caller) {
        var by = caller.person();
        var id = lookup.draft(article, by);
        var seen = Lookup.seen(ifMatch);
        var typed = manuscripts.typed(sent, id);
        outcomes.accept(
                seen.round()
                        .map(round -> saved(id, round, seen.version(), typed, keepLock, by))
                        .orElseGet(() -> saved(id, seen.version(), typed, keepLock, by)),
                id);
        return telling.standing(id, by);
    }

    private SaveResult saved(
            DraftId id, int seen, Manuscript typed, boolean keepLock, PersonId by) {
        return keepLock ? writing.save(id, seen, typed, by) : writing.saveOnce(id, seen, typed, by);
    }

    private SaveResult saved(
            DraftId id, RoundId round, int seen, Manuscript typed, boolean keepLock, PersonId by) {
        return keepLock
                ? writing.saveInReview(id, round, seen, typed, by)
                : writing.saveOnceInReview(id, round, seen, typed, by);
    }

    @PostMapping(path = "/articles/{article}/priority", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say how pressing an article is, at any stage")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.SET_MEANWHILE, Rule.NO_DRAFT, Rule.BAD_REQUEST})
    ResponseEntity<JsonArticle> prioritise(
            @PathVariable String article,
            @RequestBody JsonPriority wish,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.draft(article, caller.person());
        var priority =
                wish.priority().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "priority"));
        outcomes.accept(
                priorities.give(
                        id,
                        Seen.of(wish.seen().orElse(Priority.NORMAL)),
                        priority,
                        caller.person()),
                id);
        return telling.standing(id, caller.person());
    }
}
