package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.branch.BringingIn;
import org.caibian.security.Bearer;
import org.caibian.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/branches/{branch}/merge",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Branches")
class MergeController {

    private final BringingIn bringingIn;
    private final BranchOutcomes outcomes;
    private final Manuscripts manuscripts;
    private final Acting acting;
    private final Lookup lookup;

    MergeController(
            BringingIn bringingIn,
            BranchOutcomes outcomes,
            Manuscripts manuscripts,
            Acting acting,
            Lookup lookup) {
        this.bringingIn = bringingIn;
        this.outcomes = outcomes;
        this.manuscripts = manuscripts;
        this.acting = acting;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(
            summary = "Read what a branch and its draft come to together (合并)",
            description =
                    "By field and paragraph, against the version the branch was written on. `mine` is the draft's side, `live` the branch's, `revision` the draft's version.")
    @MayRefuseWriting
    @MayRefuse(
            rules = {
                Rule.BAD_REQUEST,
                Rule.BRANCH_GONE,
                Rule.OF_NO_AUTHOR,
                Rule.ALREADY_DECIDED,
                Rule.FAULTY_FIELDS
            })
    JsonMerge look(
            @PathVariable String article,
            @PathVariable long branch,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        var result = bringingIn.look(lookup.branch(draft, branch).id(), caller.person());
        return JsonMerge.of(outcomes.together(result, draft), manuscripts);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Bring a branch into its draft (合并)",
            description =
                    "Into version `If-Match` of the draft, with a side for each conflict, in their order: a save like any other. Whose words are brought in is an author from then on; under review only the words of an author, or the holder's own, are.")
    @MayRefuseSave
    @MayRefuse(rules = {Rule.BAD_REQUEST, Rule.BRANCH_GONE, Rule.OF_NO_AUTHOR, Rule.CONFLICTS_OPEN})
    ResponseEntity<JsonArticle> merge(
            @PathVariable String article,
            @PathVariable long branch,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @RequestBody JsonSides chosen,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (draft, by) -> {
                    var seen = Lookup.seen(ifMatch);
                    return bringingIn.bringIn(
                            lookup.branch(draft, branch).id(),
                            seen.round(),
                            seen.version(),
                            Optional.empty(),
                            chosen.sides(),
                            by);
                },
                outcomes::accept);
    }
}
