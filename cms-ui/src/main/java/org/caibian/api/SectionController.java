package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.caibian.api.JsonInto.JsonIntoSlug;
import org.caibian.api.JsonLabel.JsonSection;
import org.caibian.api.JsonNewSubject.JsonNewSection;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.staff.HouseAct;
import org.caibian.subject.Catalogue;
import org.caibian.subject.Section;
import org.caibian.subject.SectionId;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.token.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = ApiAddresses.V1 + "/sections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sections", description = "Where readers find stories, in the house's order.")
class SectionController {

    private final Subjects subjects;
    private final Catalogue catalogue;
    private final SubjectMerges merges;
    private final HouseOutcomes outcomes;

    SectionController(
            Subjects subjects, Catalogue catalogue, SubjectMerges merges, HouseOutcomes outcomes) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.merges = merges;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(summary = "List the sections a story may stand in")
    List<JsonSection> list(
            @Parameter(description = "With those put aside.") @RequestParam(defaultValue = "false")
                    boolean archived) {
        return told(archived ? catalogue.sections() : subjects.sections());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a section, at the end of the list", description = "Administrators.")
    @MayRefuse(
            rights = Refusal.ROLE_MISSING,
            rules = {Rule.NAME_TAKEN, Rule.FIELD_UNUSABLE})
    JsonSection add(@RequestBody JsonNewSection section, @AuthenticationPrincipal Bearer caller) {
        var slug = section.slug().orElse("");
        outcomes.added(
                subjects.addSection(
                        slug,
                        section.name().orElse(""),
                        section.nameEn().orElse(""),
                        caller.person()),
                HouseAct.ADD_SECTION);
        return JsonSection.of(subjects.section(slug).orElseThrow());
    }

    @PostMapping(path = "/{section}/place", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move a section to a place of the list; read the list",
            description = "Readers are led to sections in that order. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.BAD_REQUEST)
    List<JsonSection> move(
            @Parameter(example = "keji") @PathVariable String section,
            @RequestBody JsonPlace place,
            @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.move(named(section), place.asked(), caller.person()));
        return told(catalogue.sections());
    }

    @PostMapping("/{section}/archive")
    @Operation(
            summary = "Put a section aside (归档)",
            description =
                    "Offered to nobody who writes; what is under it stays so, and has its page. Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonSection archive(@PathVariable String section, @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.archive(named(section), caller.person()));
        return JsonSection.of(found(section));
    }

    @PostMapping("/{section}/unarchive")
    @Operation(summary = "Take a section back", description = "Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonSection unarchive(@PathVariable String section, @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.unarchive(named(section), caller.person()));
        return JsonSection.of(found(section));
    }

    @GetMapping("/{section}/merge")
    @Operation(summary = "Read what a merge would concern", description = "Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF})
    JsonCarried foresee(
            @PathVariable String section,
            @RequestParam String into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.foreseen(merges.foreseen(named(section), into(into), caller.person()));
    }

    @PostMapping(path = "/{section}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Merge a section into another (合并)",
            description =
                    "All that is under it is found under the other, and its address leads there; no sealed word changes. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF})
    JsonMerged merge(
            @PathVariable String section,
            @RequestBody JsonIntoSlug into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.merged(
                merges.merge(named(section), into(into.into().orElse("")), caller.person()));
    }

    private static List<JsonSection> told(List<Section> sections) {
        return sections.stream().map(JsonSection::of).toList();
    }

    private SectionId into(String slug) {
        return standing(slug)
                .map(Section::id)
                .orElseThrow(() -> Refused.because(Rule.UNKNOWN_SUBJECT));
    }

    private SectionId named(String slug) {
        return found(slug).id();
    }

    private Section found(String slug) {
        return standing(slug).orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** The one of that address; what was merged is none any more. */
    private Optional<Section> standing(String slug) {
        return subjects.section(slug).filter(section -> section.slug().equals(slug));
    }
}
