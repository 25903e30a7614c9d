package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.Explained;
import org.caibian.article.Explaining;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rights", description = "Who may do what, and why.")
class RightsController {

    private final Explaining explaining;
    private final Staff staff;

    RightsController(Explaining explaining, Staff staff) {
        this.explaining = explaining;
        this.staff = staff;
    }

    @GetMapping("/rights")
    @Operation(
            summary = "List every act, whose it is and where an article must stand for it",
            description = "A role that is named may be enough; duties still stand apart.")
    List<JsonRight> all() {
        return Rights.all().map(JsonRight::of).toList();
    }

    @GetMapping("/rights/house")
    @Operation(
            summary = "List every act on the house itself, and whose it is",
            description =
                    "People, desks, lists, sign-in, tokens: a refusal for a missing role names the act by these.")
    List<JsonHouseRight> ofTheHouse() {
        return Stream.of(HouseAct.values()).map(JsonHouseRight::of).toList();
    }

    @GetMapping("/articles/{article}/rights")
    @Operation(
            summary = "Read why somebody may do something to an article, or may not",
            description =
                    "Yourself, of what you may read; anybody, where you are a chief of its desk, chief editor or administrator.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    JsonRight.JsonExplained explain(
            @PathVariable String article,
            @RequestParam Optional<String> person,
            @AuthenticationPrincipal Bearer caller) {
        return DraftId.parse(article)
                .flatMap(draft ->
                        who(person, caller)
                                .flatMap(who -> explaining.of(draft, who, caller.person())))
                .map(this::told)
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private Optional<PersonId> who(Optional<String> account, Bearer caller) {
        return account.isEmpty()
                ? Optional.of(caller.person())
                : account.flatMap(staff::byAccount).map(Person::id);
    }

    private JsonRight.JsonExplained told(Explained explained) {
        var names = staff.names(explained.away());
        return JsonRight.JsonExplained.of(explained, away -> names.getOrDefault(away, ""));
    }
}
