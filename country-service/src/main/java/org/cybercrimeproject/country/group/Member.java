package org.cybercrimeproject.country.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.country.names.NamedCode;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.text.Language;

/**
 * A country's time in a group, as it is answered.
 *
 * @param country ISO 3166-1 alpha-2
 * @param name the name that a page prints on the day, in the language asked for
 * @param note the designation note that the page prints with the name, where a body requires one
 * @param from the first day
 * @param lastDay the last day, inclusive; left out: still a member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Member(String country, String name, String note, LocalDate from, LocalDate lastDay) {

    static List<Member> each(List<Membership> members, Names.Book names, LocalDate day, Language language) {
        return members.stream()
                .map(member -> {
                    var named = NamedCode.of(member.country(), names, day, language);
                    return new Member(member.country(), named.name(), named.note(), member.from(), member.lastDay());
                })
                .toList();
    }
}
