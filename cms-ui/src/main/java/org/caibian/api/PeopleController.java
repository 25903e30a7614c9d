package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.staff.Administration;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Staff;
import org.caibian.token.IssuedTokens;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People", description = "Who works here, and as what; one's own tokens.")
class PeopleController {

    private final Staff staff;
    private final Administration administration;
    private final Administrators administrators;
    private final PeopleOutcomes outcomes;
    private final IssuedTokens tokens;
    private final Lookup lookup;

    PeopleController(
            Staff staff,
            Administration administration,
            Administrators administrators,
            PeopleOutcomes outcomes,
            IssuedTokens tokens,
            Lookup lookup) {
        this.staff = staff;
        this.administration = administration;
        this.administrators = administrators;
        this.outcomes = outcomes;
        this.tokens = tokens;
        this.lookup = lookup;
    }

    @GetMapping("/people")
    @Operation(
            summary = "List who works here, by account",
            description =
                    "Those whose account is switched on, with what they are where. For administrators; /desks/{desk}/people is for everybody.")
    @MayRefuse(rights = Refusal.ROLE_MISSING, rules = Rule.BAD_REQUEST)
    JsonPage<JsonMember> list(
            @Parameter(description = "`next` of the page before.") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "In their name, account or e-mail address.")
                    @RequestParam(defaultValue = "")
                    String words,
            @AuthenticationPrincipal Bearer caller) {
        only(HouseAct.SEE_PEOPLE, caller);
        var filter = new PeopleFilter(words, Optional.empty(), Optional.empty(), Optional.of(true));
        int asked = Lookup.limit(limit);
        var codes = lookup.codes();
        return JsonPage.of(
                staff.people(filter, from, asked + 1),
                asked,
                Person::account,
                person -> JsonMember.arriving(person, codes));
    }

    @GetMapping("/people/{account}")
    @Operation(
            summary = "Read what somebody is where",
            description =
                    "The `ETag` is of what they are. For administrators; /me tells what you are yourself.")
    @MayRefuse(rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING})
    ResponseEntity<JsonMember> one(
            @Parameter(example = "liqinghe") @PathVariable String account,
            @AuthenticationPrincipal Bearer caller) {
        only(HouseAct.SEE_PEOPLE, caller);
        return told(person(account));
    }

    @PutMapping(path = "/people/{account}/posts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give somebody their roles",
            description =
                    "For administrators, in place of those that were read (`If-Match`). Chief editor and administrator are given and taken at the desk only, where whoever does it is asked again who they are: here they are sent as they were read.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.BAD_REQUEST, Rule.VERSION_NEEDED, Rule.CHANGED_SINCE, Rule.AT_THE_DESK})
    ResponseEntity<JsonMember> setPosts(
            @PathVariable String account,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            @RequestBody JsonPosts posts,
            @AuthenticationPrincipal Bearer caller) {
        only(HouseAct.SET_POSTS, caller);
        var seen = ifMatch.orElseThrow(() -> Refused.because(Rule.VERSION_NEEDED)).strip();
        var person = person(account);
        if (!tag(person).equals(seen)) {
            throw Refused.because(Rule.CHANGED_SINCE);
        }
        var wanted = posts.told(lookup::desk);
        if (!weighty(wanted).equals(weighty(person.posts()))) {
            throw Refused.because(Rule.AT_THE_DESK);
        }
        outcomes.changed(
                administration.setPosts(person.id(), person.posts(), wanted, caller.person()));
        return told(staff.person(person.id()));
    }

    private static Set<Post> weighty(Set<Post> posts) {
        return posts.stream()
                .filter(post -> post.role().isWeighty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @GetMapping("/tokens")
    @Operation(
            summary = "List your own tokens",
            description = "Those that are good; they are made and ended at the desk.")
    List<JsonToken> tokens(@AuthenticationPrincipal Bearer caller) {
        return tokens.own(caller.person()).stream().map(JsonToken::of).toList();
    }

    /** Before anything is looked for: no answer tells others which accounts there are. */
    private void only(HouseAct act, Bearer caller) {
        if (!administrators.may(act, caller.person())) {
            throw Refused.wanting(act);
        }
    }

    /** Who was erased is nobody any more. */
    private Person person(String account) {
        return staff.byAccount(account)
                .filter(person -> !person.isErased())
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private ResponseEntity<JsonMember> told(Person person) {
        return ResponseEntity.ok()
                .eTag(tag(person))
                .body(JsonMember.arriving(person, lookup.codes()));
    }

    /** Another one for other posts. */
    private static String tag(Person person) {
        var posts =
                person.posts().stream().map(Post::toString).sorted().collect(Collectors.joining());
        return "\"" + UUID.nameUUIDFromBytes(posts.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
