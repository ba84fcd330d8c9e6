package org.cybercrimeproject.activity.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.text.Link;

/**
 * Links as a reader may see them (ADR 034). A record above the reader's level shows its name only; of one that was
 * withdrawn no word is left that the suite filled in, as nobody reads more of it than its id.
 */
public final class ShownLinks {

    /** Those of somebody who may see all. */
    static final ShownLinks ALL = new ShownLinks(Map.of());

    /**
     * A record that the reader may not see as it is.
     *
     * @param name its name
     * @param above whether it is above the reader's level
     * @param withdrawn whether it was taken back
     * @param names all names that a link to it may have got from the suite
     */
    record Hidden(UUID id, String reference, String name, boolean above, boolean withdrawn, Set<String> names) {

        /** What may be shown for its name; null where only the suite called it so. */
        String shown(String inLink) {
            if (!withdrawn) {
                return Objects.requireNonNullElse(inLink, name);
            }
            return inLink == null || names.contains(inLink) ? null : inLink;
        }
    }

    private final Map<String, Hidden> hidden;

    /** @param hidden by id and by reference */
    ShownLinks(Map<String, Hidden> hidden) {
        this.hidden = hidden;
    }

    /** What may be seen of a link; null where nothing may. */
    public Link of(Link link) {
        var to = link == null ? null : hidden(link.id(), link.reference());
        if (to == null) {
            return link;
        }
        var name = to.shown(link.name());
        if (!to.above()) {
            return Link.to(to.id(), null, name);
        }
        return name == null ? null : Link.named(name);
    }

    /** What may be seen of a party: an organisation of which only the name may be seen is a body; null where nothing. */
    public PartyRef of(PartyRef party) {
        var to = party == null ? null : hidden(party.id(), party.reference());
        if (to == null) {
            return party;
        }
        var name = to.shown(party.name());
        if (!to.above()) {
            return new PartyRef(party.kind(), null, to.id(), null, name, party.country());
        }
        return name == null ? null : PartyRef.body(name, party.country());
    }

    /** What may be seen of a list; one of which nothing may be seen is unknown, for an empty one would say "none". */
    public List<PartyRef> of(List<PartyRef> parties) {
        if (parties == null || parties.isEmpty()) {
            return parties;
        }
        var shown = parties.stream().map(this::of).filter(Objects::nonNull).toList();
        return shown.isEmpty() ? null : shown;
    }

    /** Whether there is nothing to hide. */
    public boolean areAll() {
        return hidden.isEmpty();
    }

    private Hidden hidden(UUID id, String reference) {
        var to = id == null ? null : hidden.get(id.toString());
        return to != null || reference == null ? to : hidden.get(reference);
    }
}
