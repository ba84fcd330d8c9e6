package org.cybercrimeproject.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.reporting.model.Activity;
import org.cybercrimeproject.reporting.model.Country;
import org.cybercrimeproject.reporting.model.CountryStatement;
import org.cybercrimeproject.reporting.model.FollowUp;
import org.cybercrimeproject.reporting.model.Group;
import org.cybercrimeproject.reporting.model.Instrument;
import org.cybercrimeproject.reporting.model.Known;
import org.cybercrimeproject.reporting.model.Names;
import org.cybercrimeproject.reporting.model.Organisation;
import org.cybercrimeproject.reporting.model.Project;
import org.cybercrimeproject.reporting.model.States;
import org.cybercrimeproject.reporting.model.TreatyPosition;

/** All that the neighbours told, as the report wants it. */
public record World(List<Told> told) {

    public static World of(Told... told) {
        return new World(List.of(told));
    }

    public World and(Told... more) {
        var all = new ArrayList<>(told);
        all.addAll(List.of(more));
        return new World(all);
    }

    public States states(String project) {
        return new States(
                known("project", Project.class).stream()
                        .filter(known -> project.equals(known.state().reference()))
                        .findFirst()
                        .orElseThrow(),
                known("activity", Activity.class).stream()
                        .filter(known -> project.equals(known.state().project()))
                        .toList(),
                known("follow-up", FollowUp.class).stream()
                        .filter(known -> project.equals(known.state().project()))
                        .toList(),
                states("country-statement", CountryStatement.class),
                known("treaty-position", TreatyPosition.class),
                states("instrument", Instrument.class),
                new Names(
                        states("country", Country.class),
                        states("group", Group.class),
                        states("organisation", Organisation.class)),
                occasions(project),
                List.of());
    }

    private Set<String> occasions(String project) {
        return known("activity", Activity.class).stream()
                .map(Known::state)
                .filter(activity -> project.equals(activity.project()))
                .flatMap(activity -> Stream.of(activity.id(), activity.reference()))
                .collect(Collectors.toSet());
    }

    private <S> List<Known<S>> known(String aggregate, Class<S> type) {
        return told.stream()
                .filter(t -> t.aggregate().equals(aggregate))
                .map(t -> t.as(type))
                .toList();
    }

    private <S> List<S> states(String aggregate, Class<S> type) {
        return known(aggregate, type).stream().map(Known::state).toList();
    }
}
