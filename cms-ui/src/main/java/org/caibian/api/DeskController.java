package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.article.Kind;
import org.caibian.article.Refusal;
import org.caibian.security.Bearer;
import org.caibian.source.Sources;
import org.caibian.staff.Staff;
import org.caibian.subject.Subjects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "House",
        description =
                "Who you are, who does what on which desk, and the names a manuscript may use.")
class DeskController {

    private final Staff staff;
    private final Subjects subjects;
    private final Sources sources;
    private final Lookup lookup;

    DeskController(Staff staff, Subjects subjects, Sources sources, Lookup lookup) {
        this.staff = staff;
        this.subjects = subjects;
        this.sources = sources;
        this.lookup = lookup;
    }

    @GetMapping("/me")
    @Operation(summary = "Read in whose name you act")
    JsonMember me(@AuthenticationPrincipal Bearer caller) {
        return JsonMember.of(staff.person(caller.person()), lookup.codes());
    }

    @GetMapping("/desks")
    @Operation(summary = "List all desks")
    List<JsonDesk> desks() {
        return staff.desks().stream().map(JsonDesk::of).toList();
    }

    @GetMapping("/desks/{desk}/people")
    @Operation(
            summary = "List who holds which role on a desk",
            description = "With those whose role counts in the whole house; at most 200, by name.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    List<JsonMember> people(@Parameter(example = "CJ") @PathVariable String desk) {
        var codes = lookup.codes();
        return staff.servingOn(lookup.desk(desk)).stream()
                .map(person -> JsonMember.of(person, codes))
                .toList();
    }

    @GetMapping("/forms")
    @Operation(summary = "List the fields each kind of article is asked for")
    List<JsonForm> forms() {
        return Stream.of(Kind.values()).map(JsonForm::of).toList();
    }

    @GetMapping("/sections")
    @Operation(summary = "List the sections a story may stand in")
    List<JsonLabel.JsonSection> sections() {
        return subjects.sections().stream().map(JsonLabel.JsonSection::of).toList();
    }

    @GetMapping("/topics")
    @Operation(
            summary = "List the topics a story may belong to, the newest first",
            description = "At most 200.")
    List<JsonLabel.JsonTopic> topics() {
        return subjects.topics(Lookup.MOST).stream().map(JsonLabel.JsonTopic::of).toList();
    }

    @GetMapping("/tags")
    @Operation(
            summary = "List the tags there are that contain some words",
            description = "At most 200.")
    List<JsonLabel.JsonTag> tags(
            @Parameter(example = "港口") @RequestParam(defaultValue = "") String words) {
        return subjects.tagsLike(words, Lookup.MOST).stream().map(JsonLabel.JsonTag::of).toList();
    }

    @GetMapping("/sources")
    @Operation(summary = "List the sources text may come from", description = "At most a thousand.")
    List<JsonLabel.JsonSource> sources() {
        return sources.all().stream().map(JsonLabel.JsonSource::of).toList();
    }
}
