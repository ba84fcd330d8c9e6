package org.cybercrimeproject.kit.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;

/**
 * A calendar (RFC 5545) of whole days, written entry by entry. Lines are folded at 75 octets, never within a
 * character; the library folds by characters, so its output is taken before it folds.
 */
public final class ICalendar implements Closeable {

    private static final int OCTETS = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    /** Begins the calendar; the caller closes what it opened. */
    public ICalendar(OutputStream out) throws IOException {
        this.out = out;
        write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//cybercrimeproject.org//suite//EN\r\nCALSCALE:GREGORIAN\r\n");
    }

    /**
     * Writes an entry.
     *
     * @param version the record's version: a calendar takes the higher one for the newer
     * @param recordedAt when that version was recorded
     */
    public void entry(Appointment appointment, long version, Instant recordedAt) {
        var event = new VEvent(false);
        event.add(new Uid(appointment.id() + "@cybercrimeproject.org"));
        event.add(new DtStamp(recordedAt.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, version - 1)));
        event.add(new DtStart<>(appointment.first()));
        event.add(new DtEnd<>(appointment.last().plusDays(1)));
        event.add(new Summary(appointment.title()));
        if (appointment.note() != null) {
            event.add(new Description(appointment.note()));
        }
        if (appointment.place() != null) {
            event.add(new Location(appointment.place()));
        }
        event.add(new Status(appointment.standing().name()));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        try {
            write(event.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String lines) throws IOException {
        for (var line : lines.split("\r\n")) {
            out.write(folded(line));
        }
    }

    /** The line with its end; continued on the next, after a blank, wherever 75 octets are full. */
    static byte[] folded(String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var folded = new java.io.ByteArrayOutputStream(bytes.length + bytes.length / 20 + 2);
        var used = 0;
        for (int i = 0; i < bytes.length; ) {
            var next = i + 1;
            while (next < bytes.length && (bytes[next] & 0xC0) == 0x80) {
                next++;
            }
            if (used + next - i > OCTETS) {
                folded.write(FOLD, 0, FOLD.length);
                used = 1;
            }
            folded.write(bytes, i, next - i);
            used += next - i;
            i = next;
        }
        folded.write('\r');
        folded.write('\n');
        return folded.toByteArray();
    }

    @Override
    public void close() throws IOException {
        write("END:VCALENDAR\r\n");
        out.flush();
    }
}
