package org.cybercrimeproject.reporting.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.reporting.model.NotIncluded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers of one day, as far as the caller may see what they count.
 *
 * @param asOf the day
 * @param settledUntil how fresh they are: all that the services recorded up to this instant is counted, but for what is
 *     not included; left out while not every service has been heard of
 * @param modelVersion which facts they rest on: the same version, the same numbers
 * @param activities activities
 * @param followUps follow-ups
 * @param treaties how many countries have which status under each treaty
 * @param notIncluded changes that their owners recorded and that are missing in the numbers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"asOf", "modelVersion", "activities", "followUps", "treaties", "notIncluded"})
public record Overview(
        LocalDate asOf,
        Instant settledUntil,
        String modelVersion,
        Activities activities,
        FollowUps followUps,
        List<Treaty> treaties,
        List<NotIncluded> notIncluded) {

    /** The same numbers, fresh up to another instant. */
    Overview settledUntil(Instant other) {
        return new Overview(asOf, other, modelVersion, activities, followUps, treaties, notIncluded);
    }

    /**
     * Activities that exist on the day.
     *
     * @param total all but the announced ones
     * @param byStatus by status on the day: adds up to the total
     * @param byOutput by output, {@code GPC2:5}; one that serves several counts under each
     * @param withoutOutput those that are known to serve none
     * @param outputUnknown those of which it is not known
     * @param announced events that a source only mentions; counted here and nowhere else
     */
    @Schema(name = "OverviewActivities")
    @Always({"byStatus", "byOutput"})
    public record Activities(
            long total,
            Map<String, Long> byStatus,
            Map<String, Long> byOutput,
            long withoutOutput,
            long outputUnknown,
            long announced) {}

    /**
     * Follow-ups that exist on the day, closed ones included.
     *
     * @param total all
     * @param byTiming by timing on the day: adds up to the total
     * @param nobodyNamed those for which nobody was named to act
     * @param responsibleUnknown those of which it is not known who acts
     */
    @Schema(name = "OverviewFollowUps")
    @Always("byTiming")
    public record FollowUps(long total, Map<String, Long> byTiming, long nobodyNamed, long responsibleUnknown) {}

    /**
     * A treaty.
     *
     * @param instrument its code, {@code ETS185}
     * @param byStatus by status on the day: adds up to the countries of the catalogue; UNKNOWN where nothing is on record
     */
    @Schema(name = "OverviewTreaty")
    @Always({"instrument", "byStatus"})
    public record Treaty(String instrument, Map<String, Long> byStatus) {}
}
