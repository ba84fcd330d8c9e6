package org.cybercrimeproject.followup.followup;

/** The one question that commands ask of a free text. */
final class Words {

    private Words() {}

    static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
