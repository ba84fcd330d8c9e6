package org.cybercrimeproject.activity.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.activity.link.Links;
import org.cybercrimeproject.activity.project.ProjectState;
import org.cybercrimeproject.activity.project.Projects;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Written;

/**
 * Whether the values of a filter are there: a list that is empty because of a typing error would be taken for the truth.
 * What the caller may not see is not there.
 */
@Singleton
class FilterValues {

    private final Links links;
    private final Projects projects;
    private final Changes changes;

    FilterValues(Links links, Projects projects, Changes changes) {
        this.links = links;
        this.projects = projects;
        this.changes = changes;
    }

    void projects(List<String> references, Visibility level) {
        references.stream()
                .distinct()
                .filter(it -> project(it, level).isEmpty())
                .forEach(reference -> {
                    throw Problem.INVALID_PARAMETER.at(
                            "project",
                            Message.of(
                                    "There is no project %s; give the reference of one, such as GPC2.",
                                    "Il n’y a pas de projet %s ; donnez la référence d’un projet, par exemple GPC2.",
                                    Message.quoted(reference)));
                });
    }

    void organisations(List<String> named, Visibility level) {
        var asked =
                named.stream().filter(it -> !Filters.isReserved(it)).distinct().toList();
        for (var unknown : asked.isEmpty() ? asked : links.unknown(Links.Target.ORGANISATION, asked, level)) {
            throw Problem.INVALID_PARAMETER.at(
                    "organisation",
                    Message.of(
                            "There is no organisation %s; give the id or reference of one (look it up with GET"
                                    + " /api/v1/organisations?q=…), NONE or UNKNOWN.",
                            "Il n’y a pas d’organisation %s ; donnez l’identifiant ou la référence d’une organisation"
                                    + " (cherchez-la par GET /api/v1/organisations?q=…), NONE ou UNKNOWN.",
                            Message.quoted(unknown)));
        }
    }

    /** @param outputs each with its project */
    void outputs(List<String> outputs, Visibility level) {
        for (var output : outputs.stream()
                .filter(it -> !Filters.isReserved(it))
                .distinct()
                .toList()) {
            var project = project(output.substring(0, output.indexOf(':')), level);
            var codes = new ArrayList<String>();
            project.ifPresent(found -> codes.addAll(found.outputCodes()));
            if (!codes.contains(output.substring(output.indexOf(':') + 1))) {
                throw Problem.INVALID_PARAMETER.at("output", unknown(output, project));
            }
        }
    }

    private static Message unknown(String output, Optional<ProjectState> project) {
        return project.filter(found -> !found.outputCodes().isEmpty())
                .map(found -> Message.of(
                        "There is no output %s; the project %s has: %s.",
                        "Il n’y a pas de résultat %s ; le projet %s a : %s.",
                        Message.quoted(output),
                        found.reference(),
                        String.join(", ", found.outputCodes())))
                .orElseGet(() -> Message.of(
                        "There is no output %s; write one with its project, such as GPC2:5.",
                        "Il n’y a pas de résultat %s ; écrivez-le avec son projet, par exemple GPC2:5.",
                        Message.quoted(output)));
    }

    private Optional<ProjectState> project(String reference, Visibility level) {
        return changes.newest(projects, reference)
                .map(Written::state)
                .filter(project -> project.reference().equals(reference)
                        && level.sees(project.visibility())
                        && (level == Visibility.INTERNAL || !project.takenBack()));
    }
}
