package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.article.Comparing;
import org.caibian.article.Drafts;
import org.caibian.difference.Compared;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/revisions/{number}/comparison",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Revisions")
class ComparisonController {

    private final Comparing comparing;
    private final Drafts drafts;
    private final Telling telling;
    private final Lookup lookup;

    ComparisonController(Comparing comparing, Drafts drafts, Telling telling, Lookup lookup) {
        this.comparing = comparing;
        this.drafts = drafts;
        this.telling = telling;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(
            summary = "Compare a revision with another, or with what stands on a draft now (版本比较)",
            description =
                    "Whichever is named first, the earlier is what it was, the later what it is. Every field that changed and every block of the body, changed or not, with who changed it.")
    @MayRefuse(
            rights = Refusal.NOT_FOUND,
            rules = {Rule.BAD_REQUEST, Rule.NO_DRAFT})
    JsonComparison compare(
            @Parameter(description = "The article, or one of its drafts.") @PathVariable
                    String article,
            @PathVariable int number,
            @Parameter(description = "The other revision; what stands on the draft, without it.")
                    @RequestParam
                    Optional<Integer> with,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        requireRevision(draft.article(), number);
        with.ifPresent(other -> requireRevision(draft.article(), other));
        var compared =
                with.map(other -> compared(draft.article(), number, other))
                        .orElseGet(() -> compared(draft, number));
        return JsonComparison.of(compared, telling::people);
    }

    private void requireRevision(ArticleId article, int number) {
        if (drafts.findRevision(article, number).isEmpty()) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
    }

    private Compared compared(DraftId draft, int number) {
        return comparing.withDraft(draft, number).orElseThrow(() -> Refused.because(Rule.NO_DRAFT));
    }

    private Compared compared(ArticleId article, int one, int other) {
        return one == other
                ? Compared.same(drafts.revision(article, one))
                : comparing
                        .revisions(article, Math.min(one, other), Math.max(one, other))
                        .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }
}
