package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.article.RestoreResult;
import org.caibian.article.Restoring;
import org.caibian.article.Revision;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/revisions",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Revisions", description = "The immutable texts an article was handed in with.")
class RevisionController {

    private final Drafts drafts;
    private final Manuscripts manuscripts;
    private final Telling telling;
    private final Restoring restoring;
    private final DraftOutcomes outcomes;
    private final Acting acting;
    private final Lookup lookup;

    RevisionController(
            Drafts drafts,
            Manuscripts manuscripts,
            Telling telling,
            Restoring restoring,
            DraftOutcomes outcomes,
            Acting acting,
            Lookup lookup) {
        this.drafts = drafts;
        this.restoring = restoring;
        this.outcomes = outcomes;
        this.acting = acting;
        this.manuscripts = manuscripts;
        this.telling = telling;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(summary = "List the revisions, newest first")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.BAD_REQUEST)
    JsonPage<JsonRevision> list(
            @PathVariable String article,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        var revisions = drafts.revisions(id, Lookup.from(from, Keyset.START), Lookup.limit(limit));
        var people = telling.people(revisions.items().stream().map(Revision::namedBy).toList());
        return JsonPage.of(
                revisions,
                each -> JsonRevision.of(each, people.apply(each.namedBy()), Optional.empty()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a revision")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.BAD_REQUEST)
    JsonRevision read(
            @PathVariable String article,
            @PathVariable int number,
            @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        var revision =
                drafts.findRevision(id, number)
                        .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
        var people = telling.people(List.of(revision.namedBy()));
        return JsonRevision.of(
                revision,
                people.apply(revision.namedBy()),
                Optional.of(manuscripts.told(drafts.revision(id, number))));
    }

    @PostMapping("/{number}/restore")
    @Operation(
            summary = "Put the words of a revision back on a draft",
            description =
                    "In place of version `If-Match` of the draft: a save like any other, with today's labels; where it has a section, topic, tag, source or kind that no draft may take any more, or not where this one is, the draft keeps its own. Under review only the holder of its step may, and it voids the seals on other words. A note to readers stays with the correction that gives it. Words that the other draft of the article keeps under embargo come only into a draft that is kept back as long. Words that stand there already are not saved again.")
    @MayRefuseSave
    @MayRefuse(rules = {Rule.BAD_REQUEST, Rule.WORDS_KEPT_BACK})
    ResponseEntity<JsonArticle> restore(
            @Parameter(description = "The article, or one of its drafts.") @PathVariable
                    String article,
            @PathVariable int number,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> {
                    var seen = Lookup.seen(ifMatch);
                    return restoring.restore(id, seen.round(), seen.version(), number, by);
                },
                this::accept);
    }

    private void accept(RestoreResult result, DraftId draft) {
        switch (result) {
            case RestoreResult.Restored _, RestoreResult.SameWords _ -> {}
            case RestoreResult.NoSuchRevision _ -> throw Refused.because(Refusal.NOT_FOUND);
            case RestoreResult.KeptBack(var until) ->
                    throw Refused.because(Rule.WORDS_KEPT_BACK, until.at())
                            .with("until", until.at());
            case RestoreResult.NotSaved(var why) -> outcomes.accept(why, draft);
        }
    }
}
