package org.caibian.staff;

/** What a desk is called, or is to be; as typed, but for blanks around it. */
record DeskNaming(String name, String nameEn) {
    private static final int LONGEST = 20;
    private static final int LONGEST_EN = 40;

    DeskNaming {
        name = name.strip();
        nameEn = nameEn.strip();
    }

    static DeskNaming of(Desk desk) {
        return new DeskNaming(desk.name(), desk.nameEn());
    }

    /** The field no desk can be called by; empty where both will do. */
    String unusable() {
        if (name.isEmpty() || name.length() > LONGEST) {
            return "name";
        }
        return nameEn.isEmpty() || nameEn.length() > LONGEST_EN ? "nameEn" : "";
    }
}
