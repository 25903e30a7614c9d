package org.caibian.manuscript;

/**
 * The picture at the head of a story: its bytes by hash, what it shows ({@code alt}), caption and
 * credit.
 */
public record LeadPicture(
        String sha256, int width, int height, String alt, String caption, String credit) {}
