package org.caibian.signin;

/**
 * What is kept to check what a passkey signs, in the letters of browsers (base64url): the {@code
 * handle} of whose it is, its {@code credential}, the {@code attestation} with its public half, and
 * how often it has signed by its own count.
 */
public record KeptPasskey(String handle, String credential, String attestation, long signatures) {}
