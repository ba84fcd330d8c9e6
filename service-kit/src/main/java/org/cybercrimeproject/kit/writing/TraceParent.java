package org.cybercrimeproject.kit.writing;

import io.opentelemetry.api.trace.Span;

/** The trace that a write belongs to, in the form of the header {@code traceparent} (W3C Trace Context). */
final class TraceParent {

    private TraceParent() {}

    static String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
