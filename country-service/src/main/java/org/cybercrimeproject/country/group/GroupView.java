package org.cybercrimeproject.country.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Written;

/**
 * A group as it is answered.
 *
 * @param aliases what else it is called
 * @param members its members on the day; left out: unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "code", "asOf", "title", "visibility", "recordedAt"})
public record GroupView(
        UUID id,
        String code,
        LocalDate asOf,
        LocalizedText title,
        List<String> aliases,
        List<Member> members,
        Visibility visibility,
        long version,
        Instant recordedAt) {

    static GroupView of(Written<GroupState> written, LocalDate asOf, Names.Book names, Language language) {
        var state = written.state();
        return new GroupView(
                state.id(),
                state.code(),
                asOf,
                state.title(),
                state.aliases(),
                state.membersOn(asOf)
                        .map(members -> Member.each(members, names, asOf, language))
                        .orElse(null),
                state.visibility(),
                written.version(),
                written.recordedAt());
    }
}
