package org.cybercrimeproject.reporting.model;

/** The totals were counted by other rules than this build's: to go on with them would spoil them. */
final class OtherRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherRules(int number) {
        super(words(number));
    }

    /** What is the matter, and what to do. */
    static String words(int number) {
        return "The totals were counted by the rules number " + number + ", this build counts by number "
                + Counted.RULES + (number > Counted.RULES ? ": deploy the newer build." : ": start it anew.");
    }
}
