package org.cybercrimeproject.kit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.cybercrimeproject.kit.test.HouseRules;
import org.cybercrimeproject.kit.test.MarkerRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.cybercrimeproject.kit";
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** time, party, text, problem, json ← reading ← writing ← relay; nobody looks the other way. */
    private static ArchRule direction() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("values")
                .definedBy(ROOT + ".time..", ROOT + ".party..", ROOT + ".text..", ROOT + ".problem..", ROOT + ".json..")
                .layer("reading")
                .definedBy(ROOT + ".reading..")
                .layer("writing")
                .definedBy(ROOT + ".writing..")
                .layer("security")
                .definedBy(ROOT + ".security..")
                .layer("answering")
                .definedBy(ROOT + ".answering..")
                .layer("relay")
                .definedBy(ROOT + ".relay..")
                .layer("consuming")
                .definedBy(ROOT + ".consuming..")
                .layer("operations")
                .definedBy(ROOT + ".operations..")
                .whereLayer("reading")
                .mayOnlyBeAccessedByLayers("writing", "security", "answering", "relay", "consuming", "operations")
                .whereLayer("writing")
                .mayOnlyBeAccessedByLayers("security", "answering", "relay", "operations")
                .whereLayer("security")
                .mayOnlyBeAccessedByLayers("answering", "operations")
                .whereLayer("answering")
                .mayOnlyBeAccessedByLayers("operations")
                .whereLayer("relay")
                .mayOnlyBeAccessedByLayers("operations")
                .whereLayer("consuming")
                .mayOnlyBeAccessedByLayers("operations")
                .whereLayer("operations")
                .mayNotBeAccessedByAnyLayer();
    }

    @Test
    void theKitLooksInOneDirection() {
        direction().check(KIT);
    }

    @Test
    void onlyTheRelayKnowsAProducer() {
        HouseRules.ONLY_THE_RELAY_KNOWS_A_PRODUCER.check(KIT);
    }

    @Test
    void theRuleAboutProducersBites() {
        var planted = new ClassFileImporter().importClasses(PlantedProducer.class);
        assertThatThrownBy(() -> HouseRules.ONLY_THE_RELAY_KNOWS_A_PRODUCER.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedProducer");
    }

    @Test
    void theRuleAboutStatesBites() {
        var planted = new ClassFileImporter().importClasses(PlantedState.class);
        assertThatThrownBy(() -> HouseRules.STATES_ARE_RECORDS.check(planted)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theRuleAboutResourcesBites() {
        var planted = new ClassFileImporter().importClasses(PlantedResource.class);
        assertThatThrownBy(() -> HouseRules.RESOURCES_DO_NOT_TOUCH_THE_ENTITY_MANAGER.check(planted))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void resourcesSayWhatTheyProduce() {
        HouseRules.RESOURCES_SAY_WHAT_THEY_PRODUCE.check(KIT);
    }

    @Test
    void theRuleAboutWhatIsProducedBites() {
        var planted = new ClassFileImporter().importClasses(PlantedPath.class);
        assertThatThrownBy(() -> HouseRules.RESOURCES_SAY_WHAT_THEY_PRODUCE.check(planted))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void markersSayWhatOperationsAnswer() {
        MarkerRules.MARKERS_SAY_WHAT_IS_ANSWERED.check(KIT);
    }

    @Test
    void theRuleAboutMarkersBites() {
        var planted = new ClassFileImporter().importClasses(PlantedMarkers.class);
        assertThatThrownBy(() -> MarkerRules.MARKERS_SAY_WHAT_IS_ANSWERED.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("promises() is @Creates")
                .hasMessageContaining("forgets() is not @Versioned")
                .hasMessageNotContaining("honest()");
    }

    record PlantedMarkers(org.cybercrimeproject.kit.security.Caller caller) {

        @jakarta.ws.rs.POST
        @org.cybercrimeproject.kit.contract.Creates
        public void promises() {}

        @jakarta.ws.rs.POST
        public void forgets() {
            caller.changing(null);
        }

        @jakarta.ws.rs.POST
        @org.cybercrimeproject.kit.contract.Versioned
        public void honest() {
            Runnable change = () -> caller.changing(null);
            change.run();
        }
    }

    @jakarta.ws.rs.Path("/planted")
    record PlantedPath() {}

    record PlantedProducer(org.apache.kafka.clients.producer.KafkaProducer<String, String> producer) {}

    record PlantedResource(jakarta.persistence.EntityManager entities) {}

    static final class PlantedState {}
}
