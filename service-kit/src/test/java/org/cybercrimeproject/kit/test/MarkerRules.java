package org.cybercrimeproject.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import org.cybercrimeproject.kit.contract.Creates;
import org.cybercrimeproject.kit.contract.Versioned;

/** What the markers of an operation say, and what its method calls to answer, are the same. */
public final class MarkerRules {

    private static final Set<String> CREATING = Set.of("Records.create", "Answers.created");
    private static final Set<String> VERSIONED = Set.of(
            "Records.get",
            "Records.worded",
            "Records.change",
            "Records.patch",
            "Answers.one",
            "Answers.composed",
            "Answers.changed",
            "Answers.derived",
            "Answers.refreshed");

    /** A method that answers with the help of a version says {@link Versioned}, one that creates {@link Creates}. */
    public static final ArchRule MARKERS_SAY_WHAT_IS_ANSWERED = methods()
            .that()
            .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
            .should(new ArchCondition<>("have the markers of what they answer with") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var calls = calls(method, new HashSet<>());
                    compare(method, "@Creates", method.isAnnotatedWith(Creates.class), any(calls, CREATING), events);
                    compare(
                            method,
                            "@Versioned",
                            method.isAnnotatedWith(Versioned.class),
                            any(calls, VERSIONED)
                                    || calls.contains("Caller.changing")
                                    || calls.contains("Request.evaluatePreconditions"),
                            events);
                }
            })
            .allowEmptyShould(true);

    private MarkerRules() {}

    private static void compare(JavaMethod method, String marker, boolean says, boolean does, ConditionEvents events) {
        if (says != does) {
            events.add(SimpleConditionEvent.violated(
                    method, method.getFullName() + (says ? " is " : " is not ") + marker + ", unlike what it answers"));
        }
    }

    private static boolean any(Set<String> calls, Set<String> names) {
        return names.stream().anyMatch(calls::contains);
    }

    /** What a method calls, by itself or through others of its class. */
    private static Set<String> calls(JavaMethod method, Set<JavaMethod> seen) {
        var calls = new HashSet<String>();
        if (seen.add(method)) {
            for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
                var owner = call.getTargetOwner();
                calls.add(owner.getSimpleName() + "." + call.getTarget().getName());
                if (owner.equals(method.getOwner())) {
                    call.getTarget().resolveMember().ifPresent(own -> calls.addAll(calls(own, seen)));
                }
            }
        }
        return calls;
    }
}
