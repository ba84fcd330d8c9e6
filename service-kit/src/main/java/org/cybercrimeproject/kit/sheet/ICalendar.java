package org.cybercrimeproject.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;

/**
 * A calendar (RFC 5545) of whole days, written entry by entry. Lines are folded at 75 octets, never within a
 * character; the library folds by characters, so its output is taken before it folds.
 *
 * <p>It has no name of its own: programs differ on how one with a comma is read, and call it by its address.
 */
public final class ICalendar {

    /**
     * What a calendar tells of the record behind an entry.
     *
     * @param version its version: a calendar takes the higher one for the newer
     * @param createdAt when the record was first recorded
     * @param recordedAt when this version was
     * @param address the record's address, for a person to follow
     */
    public record Origin(long version, Instant createdAt, Instant recordedAt, URI address) {}

    private static final int OCTETS = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    /** Begins the calendar. */
    public ICalendar(OutputStream out) throws IOException {
        this.out = out;
        write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//cybercrimeproject.org//suite//EN\r\nCALSCALE:GREGORIAN\r\n");
    }

    /** Writes an entry. */
    public void entry(Appointment appointment, Origin origin) {
        var event = new VEvent(false);
        event.add(new Uid(appointment.id() + "@cybercrimeproject.org"));
        event.add(new DtStamp(second(origin.recordedAt())));
        event.add(new Created(second(origin.createdAt())));
        event.add(new LastModified(second(origin.recordedAt())));
        event.add(new Sequence((int) Math.min(Integer.MAX_VALUE, origin.version() - 1)));
        event.add(new Url(origin.address()));
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

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
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

    /** Ends the calendar; one that was not ended is not whole, and readers say so. The stream stays open. */
    public void finish() throws IOException {
        write("END:VCALENDAR\r\n");
        out.flush();
    }
}
