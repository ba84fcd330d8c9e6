package org.cybercrimeproject.reporting.statusreport;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cybercrimeproject.reporting.model.Activity;
import org.cybercrimeproject.reporting.model.Names;
import org.cybercrimeproject.reporting.model.Project;

/** Who took part in an activity, how many, and what our own part was. */
final class Partners {

    private static final String UNKNOWN = "UNKNOWN";

    /** What a role of the implementing organisation means for the project, the strongest first. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(
            Map.entry("ORGANISER", "ORGANISED"),
            Map.entry("CO_ORGANISER", "CO_ORGANISED"),
            Map.entry("SPEAKER", "CONTRIBUTED"),
            Map.entry("PARTICIPANT", "ATTENDED"));

    private final Project project;
    private final Names names;
    private final Wording wording;

    Partners(Project project, Names names, Wording wording) {
        this.project = project;
        this.names = names;
        this.wording = wording;
    }

    /** In the order in which they were entered; null when unknown. */
    List<Report.Participant> organisations(Activity activity) {
        return activity.organisations() == null
                ? null
                : activity.organisations().stream()
                        .map(involved -> new Report.Participant(involved.role(), names.of(involved.organisation())))
                        .toList();
    }

    /** Null when nothing is known of them. */
    Report.Participations participations(Activity activity) {
        var participants = activity.participants();
        if (participants == null || participants.number() == null && isEmpty(participants.kinds())) {
            return null;
        }
        return new Report.Participations(
                participants.number(),
                participants.number() == null ? null : Boolean.TRUE.equals(participants.approximate()),
                participants.kinds(),
                wording.participations(participants));
    }

    private static boolean isEmpty(List<String> kinds) {
        return kinds == null || kinds.isEmpty();
    }

    /** The strongest role of the implementing organisation; never guessed from the place. */
    String ourPart(Activity activity) {
        var ours = project.implementingOrganisation();
        if (ours == null || activity.organisations() == null) {
            return UNKNOWN;
        }
        var roles = activity.organisations().stream()
                .filter(involved -> involved.organisation().isSameAs(ours))
                .map(Activity.Involvement::role)
                .filter(Objects::nonNull)
                .toList();
        return PARTS.stream()
                .filter(part -> roles.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
