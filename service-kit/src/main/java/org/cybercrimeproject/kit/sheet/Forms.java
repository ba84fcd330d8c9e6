package org.cybercrimeproject.kit.sheet;

/** The forms beside JSON that a list can take. */
public final class Forms {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CALENDAR = "text/calendar";

    private Forms() {}
}
