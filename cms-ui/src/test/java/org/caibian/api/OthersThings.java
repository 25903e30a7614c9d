package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.caibian.notice.NoticeId;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.signin.KeptPasskey;
import org.caibian.signin.OwnFactor;
import org.caibian.signin.OwnPassword;
import org.caibian.signin.PasskeyId;
import org.caibian.signin.Passkeys;
import org.caibian.signin.Place;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.signin.SetUpResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.TokenId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is one reporter's and nobody else's, and whatever could be done to it by its id. */
final class OthersThings {

    private static final int FIRST_KEY = 0;

    private final Sessions sessions;
    private final OwnPassword password;
    private final OwnFactor factor;
    private final Passkeys passkeys;
    private final Notices notices;
    private final IssuedTokens tokens;
    private final PersonId owner;
    private final SessionId session = SessionId.fresh();
    private final PasskeyId passkey;
    private final NoticeId notice;
    private final TokenId token;

    OthersThings(Cast cast) {
        sessions = cast.part(Sessions.class);
        password = cast.part(OwnPassword.class);
        factor = cast.part(OwnFactor.class);
        passkeys = cast.part(Passkeys.class);
        notices = cast.part(Notices.class);
        tokens = cast.part(IssuedTokens.class);
        owner = cast.newsroom.people.reporter;
        sessions.begin(session, owner, FIRST_KEY, Place.UNKNOWN);
        passkeys.add(new KeptPasskey(passkeys.handle(owner), "of-the-owner", "public", 0), "手机");
        passkey = passkeys.of(owner).getFirst().id();
        new TransactionTemplate(cast.part(PlatformTransactionManager.class))
                .executeWithoutResult(
                        _ -> notices.tell(Set.of(owner), Occasion.ALARM, Map.of("found", "2")));
        notice = notices.newest(owner, Keyset.START, 1).items().getFirst().id();
        token = tokens.own(owner).getFirst().id();
    }

    /** Each act that takes such an id, by whoever tries it. */
    Map<String, Consumer<PersonId>> acts() {
        var acts = new TreeMap<String, Consumer<PersonId>>();
        acts.put(
                "Sessions.begin",
                by -> sessions.begin(SessionId.fresh(), by, FIRST_KEY, Place.UNKNOWN));
        acts.put("Sessions.provenTwice", by -> sessions.provenTwice(session, by));
        acts.put("Sessions.end", by -> sessions.end(session, by));
        acts.put("Sessions.endOthers", by -> sessions.endOthers(session, by));
        acts.put(
                "Sessions.within",
                by -> sessions.within(session, by, () -> passkeys.remove(passkey, owner)));
        acts.put("Sessions.gone", by -> sessions.gone(session, by));
        acts.put("OwnPassword.change", by -> password.change("{noop}theirs", session, by));
        acts.put("OwnFactor.begin", by -> assertThat(factor.begin(session, by)).isEmpty());
        acts.put(
                "OwnFactor.confirm",
                by ->
                        assertThat(factor.confirm("000000", session, by))
                                .isInstanceOf(SetUpResult.Refused.class));
        acts.put("Passkeys.remove", by -> passkeys.remove(passkey, by));
        acts.put("Notices.read", by -> notices.read(notice, by));
        acts.put("Notices.readAll", by -> notices.readAll(notice, by));
        acts.put("IssuedTokens.end", by -> tokens.end(token, by));
        return acts;
    }

    private boolean isUnread() {
        return notices.newest(owner, Keyset.START, 50).items().stream()
                .anyMatch(each -> each.id().equals(notice) && !each.read());
    }

    /** Whether all is as it was, and shown to nobody else. */
    BooleanSupplier untouchedAndUnseenBy(PersonId other) {
        return () ->
                sessions.isOpen(session)
                        && isUnread()
                        && passkeys.of(owner).stream().anyMatch(each -> each.id().equals(passkey))
                        && tokens.own(owner).stream().anyMatch(each -> each.id().equals(token))
                        && sessions.of(other).stream().noneMatch(each -> each.id().equals(session))
                        && passkeys.of(other).isEmpty()
                        && tokens.own(other).stream().noneMatch(each -> each.id().equals(token))
                        && notices.newest(other, Keyset.START, 50).items().stream()
                                .noneMatch(each -> each.id().equals(notice));
    }
}
