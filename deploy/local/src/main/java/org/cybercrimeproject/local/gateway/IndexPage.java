package org.cybercrimeproject.local.gateway;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.setup.Ports;

/** The page at the entry: where to go from here. */
final class IndexPage {
    /** The status report of the sample project as of its own date. */
    static final String REPORT =
            "/api/v1/status-reports/preview?project=GPC2&from=2009-12-01&to=2010-01-31&forecastFrom=2010-02-01&forecastTo=2010-02-28&asOf=2010-02-01";

    private IndexPage() {}

    static String html(Ports ports) {
        String swagger = Arrays.stream(Service.values())
                .map(service ->
                        "<li><a href=\"%s/q/swagger-ui/\">%s</a> · <a href=\"/openapi/%s\">OpenAPI document</a></li>"
                                .formatted(ports.url(service.management()), service.fullName(), service.key()))
                .collect(Collectors.joining("\n      "));
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Suite, local stack</title>
                  <style>
                    body { font: 1rem/1.55 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a; }
                    h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } a { color: #0a4d8c; } code { font-size: .95em; }
                  </style>
                </head>
                <body>
                  <main>
                    <h1>The suite runs on this machine</h1>
                    <p>You read as anybody may: public records only. <code>./suite token editor</code> prints a token that shows more and may write.</p>
                    <h2>Sample project, as of 1 February 2010</h2>
                    <ul>
                      <li><a href="%s">Status report, December 2009 and January 2010</a></li>
                      <li><a href="/api/v1/dashboards/overview?asOf=2010-02-01">Overview</a></li>
                      <li><a href="/api/v1/activities?project=GPC2&amp;asOf=2010-02-01">Activities</a></li>
                      <li><a href="/api/v1/follow-ups?asOf=2010-02-01">Follow-ups</a></li>
                      <li><a href="/api/v1/instruments/ETS185/parties/TR?asOf=2010-02-01">Turkey and the Convention on Cybercrime</a></li>
                    </ul>
                    <h2>For those who build on it</h2>
                    <ul>
                      <li><a href="/openapi">OpenAPI document of everything</a></li>
                      %s
                    </ul>
                  </main>
                </body>
                </html>
                """.formatted(REPORT.replace("&", "&amp;"), swagger);
    }
}
