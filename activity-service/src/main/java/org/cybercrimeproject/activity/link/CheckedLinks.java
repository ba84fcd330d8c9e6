package org.cybercrimeproject.activity.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.text.Link;

/** Links of one body, looked up: gives each its id, reference and name, and refuses those to nothing, all at once. */
public final class CheckedLinks {

    private final Links.Target target;
    private final Map<String, Links.Found> found;
    private final List<Problem.Violation> faults = new ArrayList<>();

    CheckedLinks(Links.Target target, Map<String, Links.Found> found) {
        this.target = target;
        this.found = found;
    }

    /**
     * A link with all that is known of its record; the name as written stays.
     *
     * @param pointer where it stands in the body
     */
    public Link of(Link link, String pointer) {
        if (link == null || link.id() == null && link.reference() == null) {
            return link;
        }
        var record = record(link.id(), link.reference(), pointer);
        return record == null
                ? link
                : Link.to(record.id(), record.reference(), Objects.requireNonNullElse(link.name(), record.name()));
    }

    /** A party; an organisation as a link is. */
    public PartyRef of(PartyRef party, String pointer) {
        if (party.kind() != PartyRef.Kind.ORGANISATION) {
            return party;
        }
        var record = record(party.id(), party.reference(), pointer);
        return record == null
                ? party
                : new PartyRef(
                        party.kind(),
                        null,
                        record.id(),
                        record.reference(),
                        Objects.requireNonNullElse(party.name(), record.name()),
                        party.country());
    }

    /** The parties of a list; no list, no parties. */
    public List<PartyRef> of(List<PartyRef> parties, String pointer) {
        if (parties == null) {
            return null;
        }
        var checked = new ArrayList<PartyRef>();
        for (int i = 0; i < parties.size(); i++) {
            checked.add(of(parties.get(i), pointer + "/" + i));
        }
        return List.copyOf(checked);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one of those given names a record that is not there */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Problem.INVALID_VALUE.at(faults);
        }
    }

    private Links.Found record(UUID id, String reference, String pointer) {
        var record = found.get(id != null ? id.toString() : reference);
        if (record != null && record.is(id, reference)) {
            return record;
        }
        var message = record == null
                ? unknown(id != null ? id.toString() : reference)
                : Message.of(
                        "The id %s and the reference %s belong to different records; give one of them.",
                        "L’identifiant %s et la référence %s désignent des fiches différentes ; donnez l’un des deux.",
                        id,
                        Message.quoted(reference));
        faults.add(new Problem.Violation(pointer + (id != null ? "/id" : "/reference"), message));
        return null;
    }

    private Message unknown(String named) {
        return switch (target) {
            case ORGANISATION ->
                Message.of(
                        "There is no organisation %s. Look it up with GET /api/v1/organisations?q=…, create it first, or"
                                + " give only its name where there is no record of it.",
                        "Il n’y a pas d’organisation %s. Cherchez-la par GET /api/v1/organisations?q=…, créez-la"
                                + " d’abord, ou ne donnez que son nom s’il n’en existe pas de fiche.",
                        Message.quoted(named));
            case ACTIVITY ->
                Message.of(
                        "There is no activity %s. Give the id or the reference of one, or only a name.",
                        "Il n’y a pas d’activité %s. Donnez l’identifiant ou la référence d’une activité, ou seulement"
                                + " un nom.",
                        Message.quoted(named));
        };
    }
}
