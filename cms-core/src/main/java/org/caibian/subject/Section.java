package org.caibian.subject;

/** Where readers find stories (栏目); {@code slug} is its name in addresses. */
public record Section(SectionId id, String slug, String name, String nameEn, boolean archived)
        implements Subject {}
