package org.caibian.security;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** What a browser is asked, to make a passkey of; {@code json} in its own words. */
public record PasskeyToMake(
        PublicKeyCredentialCreationOptions options, String json, OneAnswer once) {}
