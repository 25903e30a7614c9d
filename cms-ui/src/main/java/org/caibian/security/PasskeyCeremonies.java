package org.caibian.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks browsers to make passkeys and to have them sign, and checks what they answer. */
@Component
public class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);

    private static final int LONGEST_ANSWER = 20_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};

    private final RelyingParty house;
    private final PasskeyStore store;
    private final Clock clock;

    PasskeyCeremonies(RelyingParty house, PasskeyStore store, Clock clock) {
        this.house = house;
        this.store = store;
        this.clock = clock;
    }

    /** Where alone passkeys of the house work, as browsers say it. */
    public String origin() {
        return house.origin();
    }

    /** For who is signed in, to make one of. */
    public PasskeyToMake toMake() {
        var me = SecurityContextHolder.getContext().getAuthentication();
        if (me == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return toMake(me);
    }

    /** For who has that account, and gave its password just now. */
    PasskeyToMake toMake(String account) {
        return toMake(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
    }

    private PasskeyToMake toMake(Authentication holder) {
        var options =
                house.operations()
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(holder));
        return new PasskeyToMake(
                options, JSON.writeValueAsString(options), new OneAnswer(clock.instant()));
    }

    /**
     * Takes into use what {@code me} was asked to make, under that name; false where it is not what
     * was asked for, or may not be taken.
     */
    public boolean make(SignedIn me, PasskeyToMake asked, String answer, String name) {
        return make(me.id(), asked, answer, name);
    }

    boolean make(PersonId holder, PasskeyToMake asked, String answer, String name) {
        if (!asked.once().take(clock.instant())
                || answer.length() > LONGEST_ANSWER
                || !asked.options().getUser().getId().equals(store.handle(holder))) {
            return false;
        }
        return checked(
                        () -> {
                            var made =
                                    new RelyingPartyPublicKey(JSON.readValue(answer, MADE), name);
                            return house.operations()
                                    .registerCredential(
                                            new ImmutableRelyingPartyRegistrationRequest(
                                                    asked.options(), made));
                        })
                .isPresent();
    }

    /** For whoever wants to come in, to have any passkey of the house sign. */
    public PasskeyToSign toComeIn() {
        return toSign(null);
    }

    /** For who is signed in, to have one of their own sign. */
    public PasskeyToSign toProve() {
        return toSign(SecurityContextHolder.getContext().getAuthentication());
    }

    private PasskeyToSign toSign(@Nullable Authentication known) {
        var options =
                house.operations()
                        .createCredentialRequestOptions(
                                new ImmutablePublicKeyCredentialRequestOptionsRequest(known));
        return new PasskeyToSign(
                options, JSON.writeValueAsString(options), new OneAnswer(clock.instant()));
    }

    /** The account whose passkey signed what was asked; empty where none did. */
    public Optional<String> signer(PasskeyToSign asked, String answer) {
        if (!asked.once().take(clock.instant()) || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        return checked(() -> {
            var signed = JSON.readValue(answer, SIGNED);
            var holder =
                    house.operations()
                            .authenticate(
                                    new RelyingPartyAuthenticationRequest(asked.options(), signed));
            var told = signed.getResponse().getUserHandle();
            if (told != null && !told.equals(holder.getId())) {
                throw new IllegalArgumentException("It says that it is somebody else's");
            }
            return holder.getName();
        });
    }

    private interface Check<T> {
        T done();
    }

    /** Anybody may send anything: it is refused, whatever is wrong with it. */
    private static <T> Optional<T> checked(Check<T> check) {
        try {
            return Optional.of(check.done());
        } catch (DataAccessException | TransactionException ours) {
            throw ours;
        } catch (RuntimeException wrong) {
            LOG.debug("A passkey was refused", wrong);
            return Optional.empty();
        }
    }
}
