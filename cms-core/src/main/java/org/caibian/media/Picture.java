package org.caibian.media;

/** A picture in the library: named by the SHA-256 of its bytes, measured in pixels. */
public record Picture(String sha256, String mime, int width, int height, long bytes) {}
