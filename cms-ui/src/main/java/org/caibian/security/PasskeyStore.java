package org.caibian.security;

import java.util.List;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.signin.KeptPasskey;
import org.caibian.signin.Passkeys;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Shows Spring Security whose passkeys there are, and keeps what it found right. */
@Component
final class PasskeyStore
        implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    private final Passkeys passkeys;
    private final Staff staff;

    PasskeyStore(Passkeys passkeys, Staff staff) {
        this.passkeys = passkeys;
        this.staff = staff;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return passkeys.holder(handle.toBase64UrlString())
                .map(staff::person)
                .map(person -> holder(person, handle))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return staff.byAccount(account)
                .map(person -> holder(person, handle(person.id())))
                .orElse(null);
    }

    Bytes handle(PersonId person) {
        return Bytes.fromBase64(passkeys.handle(person));
    }

    private static PublicKeyCredentialUserEntity holder(Person person, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(person.account())
                .displayName(person.name())
                .build();
    }

    /** Staff are hired, not made by who has a passkey. */
    @Override
    public void save(PublicKeyCredentialUserEntity stranger) {
        throw new UnsupportedOperationException();
    }

    /** Passkeys are removed by name, by whose they are. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }

    /** What was made, or has signed once more. */
    @Override
    public void save(CredentialRecord passkey) {
        var credential = passkey.getCredentialId().toBase64UrlString();
        var kept =
                passkeys.find(credential).isPresent()
                        ? passkeys.used(credential, passkey.getSignatureCount())
                        : isNamed(passkey) && passkeys.add(made(passkey), passkey.getLabel());
        if (!kept) {
            throw new IllegalStateException("A copy, one too many, or somebody's already");
        }
    }

    /** As one is made it has a name; one that has signed has none, and ended meanwhile. */
    private static boolean isNamed(CredentialRecord passkey) {
        return passkey.getLabel() != null;
    }

    private static KeptPasskey made(CredentialRecord passkey) {
        var attestation = passkey.getAttestationObject();
        if (attestation == null) {
            throw new IllegalStateException("Without its public half");
        }
        return new KeptPasskey(
                passkey.getUserEntityUserId().toBase64UrlString(),
                passkey.getCredentialId().toBase64UrlString(),
                attestation.toBase64UrlString(),
                passkey.getSignatureCount());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.find(credential.toBase64UrlString()).map(PasskeyStore::shown).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return passkeys.kept(handle.toBase64UrlString()).stream().map(PasskeyStore::shown).toList();
    }

    /** The public half is read from the attestation. */
    private static CredentialRecord shown(KeptPasskey kept) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(kept.credential()))
                .userEntityUserId(Bytes.fromBase64(kept.handle()))
                .attestationObject(Bytes.fromBase64(kept.attestation()))
                .signatureCount(kept.signatures())
                .transports(Set.of())
                .build();
    }
}
