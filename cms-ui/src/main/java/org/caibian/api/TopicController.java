package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.caibian.api.JsonInto.JsonIntoSlug;
import org.caibian.api.JsonLabel.JsonTopic;
import org.caibian.api.JsonNewSubject.JsonNewTopic;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.staff.HouseAct;
import org.caibian.subject.Catalogue;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.subject.Topic;
import org.caibian.subject.TopicId;
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
@RequestMapping(path = ApiAddresses.V1 + "/topics", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Topics",
        description = "Running stories (专题), in the house's order; a new one comes first.")
class TopicController {

    private final Subjects subjects;
    private final Catalogue catalogue;
    private final SubjectMerges merges;
    private final HouseOutcomes outcomes;

    TopicController(
            Subjects subjects, Catalogue catalogue, SubjectMerges merges, HouseOutcomes outcomes) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.merges = merges;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(summary = "List the topics a story may belong to, in the house's order")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonTopic> list(
            @Parameter(description = "With those put aside.") @RequestParam(defaultValue = "false")
                    boolean archived,
            @Parameter(description = "`next` of the page before.") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        int asked = Lookup.limit(limit);
        var last = Lookup.behind(from).map(TopicId::new);
        return told(
                archived ? catalogue.topics(last, asked + 1) : subjects.topics(last, asked + 1),
                asked);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a topic, before all others",
            description = "Editors, desk chiefs and administrators.")
    @MayRefuse(
            rights = Refusal.ROLE_MISSING,
            rules = {Rule.NAME_TAKEN, Rule.FIELD_UNUSABLE, Rule.TOO_MANY_TOPICS})
    JsonTopic add(@RequestBody JsonNewTopic topic, @AuthenticationPrincipal Bearer caller) {
        var slug = topic.slug().orElse("");
        outcomes.added(
                subjects.addTopic(slug, topic.name().orElse(""), caller.person()),
                HouseAct.ADD_TOPIC);
        return JsonTopic.of(subjects.topic(slug).orElseThrow());
    }

    @PostMapping(path = "/{topic}/place", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Move a topic to a place of the list; read where the list begins",
            description = "The site lists topics in that order. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.BAD_REQUEST)
    JsonPage<JsonTopic> move(
            @Parameter(example = "port") @PathVariable String topic,
            @RequestBody JsonPlace place,
            @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.move(named(topic), place.asked(), caller.person()));
        return told(catalogue.topics(Optional.empty(), Lookup.MOST + 1), Lookup.MOST);
    }

    @PostMapping("/{topic}/archive")
    @Operation(
            summary = "Put a topic aside (归档)",
            description =
                    "Offered to nobody who writes; what is under it stays so, and has its page. Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonTopic archive(@PathVariable String topic, @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.archive(named(topic), caller.person()));
        return JsonTopic.of(found(topic));
    }

    @PostMapping("/{topic}/unarchive")
    @Operation(summary = "Take a topic back", description = "Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonTopic unarchive(@PathVariable String topic, @AuthenticationPrincipal Bearer caller) {
        outcomes.kept(catalogue.unarchive(named(topic), caller.person()));
        return JsonTopic.of(found(topic));
    }

    @GetMapping("/{topic}/merge")
    @Operation(summary = "Read what a merge would concern", description = "Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF})
    JsonCarried foresee(
            @PathVariable String topic,
            @RequestParam String into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.foreseen(merges.foreseen(named(topic), into(into), caller.person()));
    }

    @PostMapping(path = "/{topic}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Merge a topic into another (合并)",
            description =
                    "All that is under it is found under the other, and its address leads there; no sealed word changes. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF})
    JsonMerged merge(
            @PathVariable String topic,
            @RequestBody JsonIntoSlug into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.merged(
                merges.merge(named(topic), into(into.into().orElse("")), caller.person()));
    }

    private static JsonPage<JsonTopic> told(List<Topic> oneMore, int limit) {
        return JsonPage.of(
                oneMore, limit, topic -> Long.toString(topic.id().value()), JsonTopic::of);
    }

    private TopicId into(String slug) {
        return standing(slug)
                .map(Topic::id)
                .orElseThrow(() -> Refused.because(Rule.UNKNOWN_SUBJECT));
    }

    private TopicId named(String slug) {
        return found(slug).id();
    }

    private Topic found(String slug) {
        return standing(slug).orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** The one of that address; what was merged is none any more. */
    private Optional<Topic> standing(String slug) {
        return subjects.topic(slug).filter(topic -> topic.slug().equals(slug));
    }
}
