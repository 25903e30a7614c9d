package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.staff.Administration;
import org.caibian.staff.Desks;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
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
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "House",
        description =
                "Who you are, who does what on which desk, and what a manuscript is asked for.")
class DeskController {

    private final Staff staff;
    private final Administration administration;
    private final Desks kept;
    private final HouseOutcomes outcomes;
    private final Lookup lookup;

    DeskController(
            Staff staff,
            Administration administration,
            Desks kept,
            HouseOutcomes outcomes,
            Lookup lookup) {
        this.staff = staff;
        this.administration = administration;
        this.kept = kept;
        this.outcomes = outcomes;
        this.lookup = lookup;
    }

    @GetMapping("/me")
    @Operation(summary = "Read in whose name you act")
    JsonMember me(@AuthenticationPrincipal Bearer caller) {
        return JsonMember.of(staff.person(caller.person()), lookup.codes());
    }

    @GetMapping("/desks")
    @Operation(summary = "List all desks, in the house's order")
    List<JsonDesk> desks() {
        return staff.desks().stream().map(JsonDesk::of).toList();
    }

    @GetMapping("/desks/{desk}/people")
    @Operation(
            summary = "List who holds which role on a desk",
            description = "With those whose role counts in the whole house; by account.")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.BAD_REQUEST)
    JsonPage<JsonMember> people(
            @Parameter(example = "CJ") @PathVariable String desk,
            @Parameter(description = "`next` of the page before.") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit) {
        int asked = Lookup.limit(limit);
        var codes = lookup.codes();
        return JsonPage.of(
                staff.servingOn(lookup.desk(desk), from, asked + 1),
                asked,
                Person::account,
                person -> JsonMember.of(person, codes));
    }

    @GetMapping("/forms")
    @Operation(summary = "List the fields each kind of article is asked for")
    List<JsonForm> forms() {
        return Stream.of(Kind.values()).map(JsonForm::of).toList();
    }

    @PostMapping(path = "/desks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Asks(Scope.ADMINISTER)
    @Operation(summary = "Add a desk, at the end of the list", description = "Administrators.")
    @MayRefuse(
            rights = Refusal.ROLE_MISSING,
            rules = {Rule.NAME_TAKEN, Rule.FIELD_UNUSABLE})
    JsonDesk add(@RequestBody JsonNewDesk desk, @AuthenticationPrincipal Bearer caller) {
        var code = desk.code().orElse("");
        outcomes.named(
                administration.addDesk(
                        code, desk.name().orElse(""), desk.nameEn().orElse(""), caller.person()),
                HouseAct.ADD_DESK);
        return told(code);
    }

    @PostMapping(path = "/desks/{desk}/place", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Asks(Scope.ADMINISTER)
    @Operation(
            summary = "Move a desk to a place of the list; read the list",
            description = "Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.BAD_REQUEST)
    List<JsonDesk> move(
            @PathVariable String desk,
            @RequestBody JsonPlace place,
            @AuthenticationPrincipal Bearer caller) {
        outcomes.changed(kept.move(lookup.deskItself(desk), place.asked(), caller.person()));
        return desks();
    }

    @PostMapping("/desks/{desk}/archive")
    @Asks(Scope.ADMINISTER)
    @Operation(
            summary = "Put a desk aside (归档)",
            description =
                    "Nothing begins on it any more. Only where nothing is open on it: a refusal counts that, and names the first of each sort. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.DESK_BUSY)
    JsonDesk archive(@PathVariable String desk, @AuthenticationPrincipal Bearer caller) {
        outcomes.changed(kept.archive(lookup.deskItself(desk), caller.person()));
        return told(desk);
    }

    @PostMapping("/desks/{desk}/unarchive")
    @Asks(Scope.ADMINISTER)
    @Operation(summary = "Take a desk back", description = "Administrators.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    JsonDesk unarchive(@PathVariable String desk, @AuthenticationPrincipal Bearer caller) {
        outcomes.changed(kept.unarchive(lookup.deskItself(desk), caller.person()));
        return told(desk);
    }

    private JsonDesk told(String code) {
        return JsonDesk.of(staff.desk(lookup.desk(code)).orElseThrow());
    }
}
