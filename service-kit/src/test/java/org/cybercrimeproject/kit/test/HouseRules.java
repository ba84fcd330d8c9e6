package org.cybercrimeproject.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house that hold in every service. */
public final class HouseRules {

    /** Features may build on each other, but not in a circle. */
    public static ArchRule noPackageCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** A resource translates; it neither decides nor touches the database session. */
    public static final ArchRule RESOURCES_DO_NOT_TOUCH_THE_ENTITY_MANAGER = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .allowEmptyShould(true);

    /** States are immutable. */
    public static final ArchRule STATES_ARE_RECORDS = classes()
            .that()
            .haveSimpleNameEndingWith("State")
            .and()
            .areNotInterfaces()
            .should(new com.tngtech.archunit.lang.ArchCondition<>("be records") {
                @Override
                public void check(JavaClass item, com.tngtech.archunit.lang.ConditionEvents events) {
                    if (!item.isRecord()) {
                        events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                item, item.getName() + " is not a record"));
                    }
                }
            })
            .allowEmptyShould(true);

    /** Only the relay sends. */
    public static final ArchRule ONLY_THE_RELAY_KNOWS_A_PRODUCER = noClasses()
            .that()
            .resideOutsideOfPackage("..kit.relay..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are a Kafka producer") {
                @Override
                public boolean test(JavaClass item) {
                    return item.getName().equals("org.apache.kafka.clients.producer.KafkaProducer")
                            || item.getName().equals("org.eclipse.microprofile.reactive.messaging.Emitter");
                }
            });

    /**
     * A resource says what it produces: else the framework chooses among all that it can write, and that is a file as
     * well as JSON.
     */
    public static final ArchRule RESOURCES_SAY_WHAT_THEY_PRODUCE = classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .beAnnotatedWith(jakarta.ws.rs.Produces.class)
            .allowEmptyShould(true);

    private HouseRules() {}
}
