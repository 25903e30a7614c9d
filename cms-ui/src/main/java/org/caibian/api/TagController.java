package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.caibian.api.JsonInto.JsonIntoTag;
import org.caibian.api.JsonLabel.JsonTag;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.subject.Catalogue;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.subject.TagId;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = ApiAddresses.V1 + "/tags", produces = MediaType.APPLICATION_JSON_VALUE)
@io.swagger.v3.oas.annotations.tags.Tag(
        name = "Tags",
        description = "Subject words: whoever names a new one in a manuscript makes it.")
class TagController {

    private final Subjects subjects;
    private final Catalogue catalogue;
    private final SubjectMerges merges;
    private final HouseOutcomes outcomes;

    TagController(
            Subjects subjects, Catalogue catalogue, SubjectMerges merges, HouseOutcomes outcomes) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.merges = merges;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(
            summary = "List the tags there are that contain some words",
            description = "At most 200, and none that was put aside.")
    List<JsonTag> containing(
            @Parameter(example = "港口") @RequestParam(defaultValue = "") String words) {
        return subjects.tagsLike(words, Lookup.MOST).stream().map(JsonTag::of).toList();
    }

    @GetMapping("/all")
    @Operation(
            summary = "List all tags by name, or those that begin with some words",
            description = "Those put aside among them.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonTag> all(
            @Parameter(example = "港") @RequestParam(defaultValue = "") String beginning,
            @Parameter(description = "`next` of the page before.") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        int asked = Lookup.limit(limit);
        return JsonPage.of(
                catalogue.tags(beginning, from, asked + 1), asked, Tag::name, JsonTag::of);
    }

    @PostMapping("/{tag}/archive")
    @Operation(
            summary = "Put a tag aside (归档)",
            description = "Offered to nobody who writes; what carries it keeps it. Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonTag archive(@PathVariable long tag, @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.archive(named(tag), caller.person()));
        return JsonTag.of(found(tag));
    }

    @PostMapping("/{tag}/unarchive")
    @Operation(summary = "Take a tag back", description = "Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonTag unarchive(@PathVariable long tag, @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.unarchive(named(tag), caller.person()));
        return JsonTag.of(found(tag));
    }

    @GetMapping("/{tag}/merge")
    @Operation(summary = "Read what a merge would concern", description = "Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.BAD_REQUEST, Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF})
    JsonCarried foresee(
            @PathVariable long tag,
            @RequestParam long into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.foreseen(merges.foreseen(named(tag), new TagId(into), caller.person()));
    }

    @PostMapping(path = "/{tag}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Merge a tag into another (合并)",
            description =
                    "All that has it is found under the other, and its name leads there; no sealed word changes. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.BAD_REQUEST, Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF})
    JsonMerged merge(
            @PathVariable long tag,
            @RequestBody JsonIntoTag into,
            @AuthenticationPrincipal Bearer caller) {
        var other = into.into().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "into"));
        return outcomes.merged(merges.merge(named(tag), new TagId(other), caller.person()));
    }

    private TagId named(long id) {
        return found(id).id();
    }

    /** The one of that id; what was merged is none any more. */
    private Tag found(long id) {
        return subjects.now(new TagId(id))
                .filter(Tag.class::isInstance)
                .map(Tag.class::cast)
                .filter(tag -> tag.id().value() == id)
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }
}
