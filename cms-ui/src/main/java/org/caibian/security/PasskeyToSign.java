package org.caibian.security;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** What a browser is asked to have a passkey sign; {@code json} in its own words. */
public record PasskeyToSign(
        PublicKeyCredentialRequestOptions options, String json, OneAnswer once) {

    /** Under which name the session of whoever signs in holds it. */
    public static final String NAME = "org.caibian.passkey";
}
