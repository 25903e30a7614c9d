package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.caibian.api.JsonNewDesk.JsonDeskName;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DeskId;
import org.caibian.staff.Administrators;
import org.caibian.staff.Desk;
import org.caibian.staff.Desks;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Staff;
import org.caibian.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(
        path = ApiAddresses.V1 + "/desks/{desk}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desks", description = "What desks are called, and what they were merged into.")
class DeskNameController {

    private final Staff staff;
    private final Desks desks;
    private final Administrators administrators;
    private final HouseOutcomes outcomes;
    private final Lookup lookup;

    DeskNameController(
            Staff staff,
            Desks desks,
            Administrators administrators,
            HouseOutcomes outcomes,
            Lookup lookup) {
        this.staff = staff;
        this.desks = desks;
        this.administrators = administrators;
        this.outcomes = outcomes;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(
            summary = "Read what a desk is called",
            description =
                    "Its names are the `ETag`. The code of one that was merged tells what it was merged into.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    ResponseEntity<JsonDesk> one(@Parameter(example = "CJ") @PathVariable String desk) {
        return told(lookup.desk(desk));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Call a desk something else (改名)",
            description =
                    "`If-Match` names what it was called when it was read. Its code stays for ever: the numbers of its articles open with it. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.VERSION_NEEDED, Rule.CHANGED_SINCE, Rule.NAME_TAKEN, Rule.FIELD_UNUSABLE})
    ResponseEntity<JsonDesk> rename(
            @Parameter(example = "CJ") @PathVariable String desk,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody JsonDeskName name,
            @AuthenticationPrincipal Bearer caller) {
        var seen = found(lookup.deskItself(desk));
        if (!administrators.may(HouseAct.ARRANGE_DESKS, caller.person())) {
            throw Refused.wanting(HouseAct.ARRANGE_DESKS);
        }
        var tag = ifMatch.orElseThrow(() -> Refused.because(Rule.VERSION_NEEDED)).strip();
        if (!tag(seen).equals(tag)) {
            throw Refused.because(Rule.CHANGED_SINCE);
        }
        outcomes.named(
                desks.rename(
                        seen, name.name().orElse(""), name.nameEn().orElse(""), caller.person()),
                HouseAct.ARRANGE_DESKS);
        return told(seen.id());
    }

    private Desk found(DeskId desk) {
        return staff.desk(desk).orElseThrow();
    }

    private ResponseEntity<JsonDesk> told(DeskId id) {
        var desk = found(id);
        return ResponseEntity.ok().eTag(tag(desk)).body(JsonDesk.of(desk));
    }

    /** Another one for other names. */
    private static String tag(Desk desk) {
        var names = desk.name() + "\n" + desk.nameEn();
        return "\"" + UUID.nameUUIDFromBytes(names.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
