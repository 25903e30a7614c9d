package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caibian.branch.Branch;
import org.caibian.branch.BranchId;
import org.caibian.branch.Branches;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.token.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/branches",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Branches",
        description =
                "Words that somebody wrote on a draft and could not save, since others had gone on with it (未存的文字). They wait beside it until somebody merges or drops them; no version, revision or seal knows of them.")
class BranchController {

    private final Branches branches;
    private final BranchOutcomes outcomes;
    private final Manuscripts manuscripts;
    private final Telling telling;
    private final Lookup lookup;
    private final Clock clock;

    BranchController(
            Branches branches,
            BranchOutcomes outcomes,
            Manuscripts manuscripts,
            Telling telling,
            Lookup lookup,
            Clock clock) {
        this.branches = branches;
        this.outcomes = outcomes;
        this.manuscripts = manuscripts;
        this.telling = telling;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the branches that wait beside a draft, the newest first")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    List<JsonBranch> list(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var waiting = branches.of(lookup.draft(article, caller.person()));
        var people = telling.people(waiting.stream().map(Branch::by).toList());
        return waiting.stream()
                .map(branch -> JsonBranch.of(branch, people.apply(branch.by()), Optional.empty()))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep words beside a draft that could not be saved on it",
            description =
                    "Such as after `outdated` or `locked`. It is no save, and makes nobody an author. The same words sent again are kept once; twelve wait beside a draft at most, four of one person.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {
                Rule.BAD_REQUEST,
                Rule.NO_DRAFT,
                Rule.NO_SUCH_VERSION,
                Rule.TOO_MANY_BRANCHES,
                Rule.FAULTY_FIELDS
            })
    JsonBranch keep(
            @PathVariable String article,
            @RequestBody JsonNewBranch sent,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        int base = sent.base().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "base"));
        var words = sent.words().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "words"));
        var result =
                branches.keep(
                        draft,
                        base,
                        manuscripts.typed(words, draft),
                        sent.at().orElseGet(clock::instant),
                        caller.person());
        return told(outcomes.kept(result, base, draft), caller);
    }

    @GetMapping("/{branch}")
    @Operation(summary = "Read a branch")
    @MayRefuse(
            rights = Refusal.NOT_FOUND,
            rules = {Rule.BAD_REQUEST, Rule.BRANCH_GONE})
    JsonBranch read(
            @PathVariable String article,
            @PathVariable long branch,
            @AuthenticationPrincipal Bearer caller) {
        return told(lookup.branch(lookup.draft(article, caller.person()), branch), caller);
    }

    @DeleteMapping("/{branch}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Drop a branch (丢弃), as whoever wrote it or may change the draft",
            description =
                    "Whoever dropped it may take that back (`take-back`), until the draft is released or others were dropped after it: some twenty are remembered.")
    @MayRefuseWriting
    @MayRefuse(rules = {Rule.BAD_REQUEST, Rule.BRANCH_GONE})
    void drop(
            @PathVariable String article,
            @PathVariable long branch,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        outcomes.accept(
                branches.discard(lookup.branch(draft, branch).id(), caller.person()), draft);
    }

    @PostMapping("/{branch}/take-back")
    @Operation(
            summary = "Let a branch wait again that you dropped (撤销丢弃)",
            description = "Its words are as they were.")
    @MayRefuse(
            rights = Refusal.NOT_FOUND,
            rules = {Rule.BAD_REQUEST, Rule.BRANCH_NOT_DROPPED})
    JsonBranch takeBack(
            @PathVariable String article,
            @PathVariable long branch,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        outcomes.takenBack(branches.takeBack(draft, new BranchId(branch), caller.person()));
        return told(lookup.branch(draft, branch), caller);
    }

    private JsonBranch told(Branch branch, Bearer caller) {
        var words =
                branches.words(branch.id(), caller.person())
                        .orElseThrow(() -> Refused.because(Rule.BRANCH_GONE));
        return JsonBranch.of(
                branch,
                telling.people(List.of(branch.by())).apply(branch.by()),
                Optional.of(manuscripts.told(words)));
    }
}
