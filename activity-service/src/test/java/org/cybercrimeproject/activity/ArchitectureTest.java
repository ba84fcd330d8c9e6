package org.cybercrimeproject.activity;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.cybercrimeproject.kit.test.HouseRules;
import org.cybercrimeproject.kit.test.MarkerRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.cybercrimeproject.activity";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void featuresFormNoCircle() {
        HouseRules.noPackageCycles(ROOT).check(SERVICE);
    }

    @Test
    void resourcesTranslateAndStatesAreRecords() {
        HouseRules.RESOURCES_DO_NOT_TOUCH_THE_ENTITY_MANAGER.check(SERVICE);
        HouseRules.RESOURCES_SAY_WHAT_THEY_PRODUCE.check(SERVICE);
        HouseRules.STATES_ARE_RECORDS.check(SERVICE);
        HouseRules.ONLY_THE_RELAY_KNOWS_A_PRODUCER.check(SERVICE);
    }

    @Test
    void markersSayWhatOperationsAnswer() {
        MarkerRules.MARKERS_SAY_WHAT_IS_ANSWERED.check(SERVICE);
    }
}
