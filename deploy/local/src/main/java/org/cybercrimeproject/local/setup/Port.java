package org.cybercrimeproject.local.setup;

/** Every port of the stack with its usual number; all of them are opened on 127.0.0.1 only. */
public enum Port {
    GATEWAY(8080),
    ISSUER(8100),
    ACTIVITY(8101),
    COUNTRY(8102),
    FOLLOWUP(8103),
    REPORTING(8104),
    POSTGRES(8105),
    KAFKA(8106),
    KAFKA_CONTROLLER(8107),
    ACTIVITY_MANAGEMENT(9101),
    COUNTRY_MANAGEMENT(9102),
    FOLLOWUP_MANAGEMENT(9103),
    REPORTING_MANAGEMENT(9104);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    /** The number used when nothing else is set. */
    public int usual() {
        return usual;
    }

    /** The environment variable that moves this port alone. */
    public String setting() {
        return "SUITE_PORT_" + name();
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
